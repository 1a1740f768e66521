"""Plain text CVs from offices, schools, care and councils."""

from __future__ import annotations

from tests.workers.cv.plain import Plain

CVS = (
    Plain(
        """
Philippa Wraxall
pwraxall@example.com

Now

Clerk to the governors, Fosse Way Federation            since June 2021
   Agendas, minutes and the action log for three boards.

Parish Clerk (10 hrs a week), Stow Magna                 2017 to date
   Precept, burial ground, allotment rents.

Before that

At home with twins                                       2011 to 2017

Bought ledger clerk, Hobbs Agricultural                  2003 to 2011
   Matched, coded and paid 400 invoices a month.

Education

A levels 2001, GCSEs 1999

Car

   Clean licence. We share one car.
""",
        (
            "Clerk to the governors | Fosse Way Federation | 2021-06 | now | action log",
            "Parish Clerk (10 hrs a week) | Stow Magna | 2017 | now | burial ground",
            "Bought ledger clerk | Hobbs Agricultural | 2003 | 2011 | 400 invoices",
        ),
        ("employment | Precept", "education | A levels 2001", "other | share one car"),
    ),
    Plain(
        """
Ifeoma Castle-Nwosu
Registered with the NMC since 2010

Present post
Practice Nurse, Limes Road Surgery (part time, 24 hours, since 2022)
October 2015 - date

 - smears, dressings, travel and childhood jabs
 - diabetes annual reviews

Previous
Orchard General Hospital: Staff Nurse, Sept 2010 - Sept 2015
Acute medical ward, thirty beds, nights one week in three.

Caterham Court: Care assistant, 2006 - 2010
Bank shifts while training.

Qualifications
BSc Nursing, 2:1, University of Southmere, 2007 - 2010

References on request.
""",
        (
            "Practice Nurse | Limes Road Surgery (part time, 24 hours, since 2022) | 2015-10 | now | diabetes annual reviews",
            "Staff Nurse | Orchard General Hospital | 2010-09 | 2015-09 | nights one week",
            "Care assistant | Caterham Court | 2006 | 2010 | Bank shifts",
        ),
        ("education | BSc Nursing", "references | on request"),
    ),
    Plain(
        """
TERENCE BLYTHE
Alnwick

Posts held

Countryside Access Officer (Coast and Islands), Northmarch county council landscape and outdoor services
May 2012 to present
Walk and grade 600 km of path, one parish at a time. Serve notices on barbed wire.

Assistant Warden, Farne Trust, Seahouses
1999 - 2012
Landed visitors, counted terns, mended the jetty.

Education
1996-1999  BSc Ecology, University of Bamburgh

Interests: brass band (euphonium), sea kayaks
""",
        (
            "Countryside Access Officer (Coast and Islands) | Northmarch county council landscape and outdoor services | 2012-05 | now | barbed wire",
            "Assistant Warden | Farne Trust, Seahouses | 1999 | 2012 | counted terns",
        ),
        ("education | BSc Ecology", "interests | euphonium"),
    ),
    Plain(
        """
Rosa Delgado-Finch
(they/them)   rosa@example.org   Hove

2020 – date: Volunteer Manager, Paws Again (animal rehoming charity)
– recruit, induct and roster ninety people
– chair the monthly forum

2016 – 2020: Events Assistant, Sussex Bird Trust
– booked halls, bands and a falconer

2014 – 2016: Florist's shop in Lewes, then a winter in Lisbon

BA (Hons) Spanish, University of Sussex, 2011 – 2014
A levels 2011

Licence: none yet, lessons started
Enjoys: salsa, cold water

Referees: the chair of Paws Again
""",
        (
            "Volunteer Manager | Paws Again (animal rehoming charity) | 2020 | now | monthly forum",
            "Events Assistant | Sussex Bird Trust | 2016 | 2020 | a falconer",
            "Florist's shop in Lewes, then a winter in Lisbon | | 2014 | 2016",
        ),
        (
            "education | BA (Hons) Spanish",
            "training | lessons started",
            "interests | salsa",
            "references | chair of Paws",
        ),
    ),
    Plain(
        """
D. A. OYELARAN
Tel 07700 900 222. Burnley.

2020 - date
Phlebotomist, Healey Wood Health Centre (GP practice, 30 hrs)
Sixty bleeds a morning, labels, samples van at noon. Nervous patients lie down.

2013 - 2020
Leisure Attendant, Padiham Baths, pool and dry side. Rescue tests, lane ropes, plant room log every four hours.

2015 (six months, secondment)
Health Trainer, Pendle Wellness, walks and weigh-ins.

2010 - 2013
At home with my daughter

EDUCATION
NVQ 2 Health and Social Care, 2019

OTHER
Chapel choir
""",
        (
            "Phlebotomist | Healey Wood Health Centre (GP practice, 30 hrs) | 2020 | now | Sixty bleeds",
            "Leisure Attendant | Padiham Baths, pool and dry side | 2013 | 2020 | lane ropes",
            "Health Trainer | Pendle Wellness, walks and weigh-ins | 2015 | 2015",
        ),
        ("education | NVQ 2 Health", "other | Chapel choir"),
    ),
    Plain(
        """
MARGUERITE STANTON
Stanton House, Malmesbury

TEACHING

Priory Infants, Tetbury
Reception teacher and early years lead, Sept 2011 – date
Thirty four-year-olds. Two parents help on Fridays and I look after them.

Culkerton Juniors
Year 5 teacher, Jan 2006 – July 2011
Rivers, Romans, recorders.

COURSES
Makaton 2019

TALKS AND ARTICLES
"Mud kitchens", county early years day, 2018

HEALTH AND DRIVING
Full licence

SPARE TIME
Bees
""",
        (
            "Reception teacher and early years lead | Priory Infants, Tetbury | 2011-09 | now | Two parents help",
            "Year 5 teacher | Culkerton Juniors | 2006-01 | 2011-07 | Rivers, Romans",
        ),
        ("training | Makaton", "achievements | Mud kitchens", "other | Full licence", "interests | Bees"),
    ),
    Plain(
        """
Colm Devenney
Strabane  |  colm.devenney@example.com

Experience (most recent last)

2004 - 2009          Foyle Credit Union
Counter clerk, then loans officer from 2007
Opened accounts, sat with people who were behind.

10.2009 – 06.2016
Sperrin Enterprise Agency
Business adviser
Plans, cash flows and first lettings.

[2016 - now] Project officer, Lakeland Rural Partnership
+ grants for village halls
+ claims to the funder each quarter

Also
Treasurer, Sion Swifts under 12s
""",
        (
            "Counter clerk, then loans officer from 2007 | Foyle Credit Union | 2004 | 2009 | Opened accounts",
            "Business adviser | Sperrin Enterprise Agency | 2009-10 | 2016-06 | cash flows",
            "Project officer | Lakeland Rural Partnership | 2016 | now | village halls",
        ),
        ("other | Sion Swifts",),
    ),
)
