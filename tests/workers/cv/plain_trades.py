"""Plain text CVs from driving, building, cleaning and the army."""

from __future__ import annotations

from tests.workers.cv.plain import Plain

CVS = (
    Plain(
        """
VIC OSTLER
Longreach Farm Cottages. 07700 900711

LICENCE: C since 2004, clean

2014 - 2023   Bexley Vale Dairies, Sidcup
Class 2, rigid with tail lift, doorstep and schools, 18t. Loaded my own float at two in the morning

2005 - 2014   Marchetti & Sons, Dartford
Van driver. Bread to cafes, cash from the same. Kept the round book

1999 - 2005   Kitchen, various

EDUCATION
Eltham Green School, left 1998

INTERESTS
Whippets
""",
        (
            "Class 2 | Bexley Vale Dairies, Sidcup | 2014 | 2023 | doorstep and schools",
            "Van driver | Marchetti & Sons, Dartford | 2005 | 2014 | Bread to cafes",
            "Kitchen | various | 1999 | 2005",
        ),
        (
            "training | C since 2004",
            "employment | Loaded my own float",
            "education | Eltham Green",
            "interests | Whippets",
        ),
    ),
    Plain(
        """
Dariusz Lis
Gillingham

Work

2019 – 2023  Orpington Timber Ltd, Strood. Yard driver with side loader. Sleepers, fence panels and sheet to small builders, Thursdays the saw bench.

2015 – 2019  Medway Glass, Rochester. Packer, first the night line, from 2017 I check the edges and write the number of each pane. Four people in the line and I show to new ones.

2009 – 2015  Brickworks in Essex, labourer, two firms, kilns and yard. Stack, sort, sweep.

School
Technikum Radom, 1999 – 2003

Hobby: fishing. Wife and one son.
References: Mr Tull, yard manager.
""",
        (
            "Yard driver with side loader | Orpington Timber Ltd, Strood | 2019 | 2023 | fence panels",
            "Packer | Medway Glass, Rochester | 2015 | 2019 | number of each pane",
            "labourer | Brickworks in Essex, two firms, kilns and yard | 2009 | 2015 | Stack, sort",
        ),
        ("education | Technikum Radom", "interests | fishing", "references | yard manager"),
    ),
    Plain(
        """
L/Cpl (Retd) Nia Prosser-Vaughan
Brecon

Army
Royal Engineers, Plant Operator Mechanic
Aug 2010 - Nov 2019

* Dug, graded and tracked on three continents
* Taught wheeled loader to two intakes

Since leaving
Dec 2019 - July 22   Security guard, Talgarth Quarry. Gate, weighbridge, night patrol with torch and radio.
Sept 22 - date   Highways operative, Powys Roads Ltd. Patching and verges.

Tickets
360 excavator, forward tipping dumper, CSCS

Also
Marathon runner. Reserve bell ringer.
""",
        (
            "Plant Operator Mechanic | Royal Engineers | 2010-08 | 2019-11 | wheeled loader",
            "Security guard | Talgarth Quarry | 2019-12 | 2022-07 | weighbridge",
            "Highways operative | Powys Roads Ltd | 2022-09 | now | Patching and verges",
        ),
        ("training | 360 excavator", "other | Marathon runner"),
    ),
    Plain(
        """
Bernadette Quill
Flat 9, Harbour Rise

JOBS

Blackwater Ferries - Cabin steward, then deck hand
March 2016 - now
Beds, breakfasts, mooring lines, life jacket drill every sailing. Lost property book is mine.

Cromer Market - stall assistant
2012 - 2016
Fruit and flowers. Cash.

SCHOOL
Cromer High, GCSE English C, Maths D, 2012

TICKETS
Sea survival 2016, refreshed 2021
Food hygiene

Nothing else but karaoke
""",
        (
            "Cabin steward, then deck hand | Blackwater Ferries | 2016-03 | now | mooring lines",
            "stall assistant | Cromer Market | 2012 | 2016 | Fruit and flowers",
        ),
        ("employment | Lost property book", "education | Cromer High", "training | Sea survival"),
    ),
    Plain(
        """
Hamid Sadeghi
Contact: 07700 900444

CAREER

Oct 2021 – present. Plumber, Tamar Housing Co-op (900 homes)
- taps, traps, cylinders, blocked stacks
- out of hours one week in five

2012 – 2021. Boiler engineer, Heatright, Saltash
- landlord certificates, 30 a week

2010 – 2012. Mill office, Kerr's Feeds

QUALIFICATIONS
NVQ 3 Plumbing (2014)
Gas Safe, ACS renewed 2024

DRIVING     Full licence, own van
""",
        (
            "Plumber | Tamar Housing Co-op (900 homes) | 2021-10 | now | blocked stacks",
            "Boiler engineer | Heatright, Saltash | 2012 | 2021 | landlord certificates",
            "Mill office | Kerr's Feeds | 2010 | 2012",
        ),
        ("education | NVQ 3 Plumbing", "other | own van"),
    ),
    Plain(
        """
Gwendoline Tooke
Diss

What I have done

Waveney Laundry, Bungay
Presser and packer
Sheets for four hotels, hot work, always on my feet, tickets pinned so nothing went to the wrong house
2011 - 2019

Tooke's Poultry (family)
Egg round
Washing, grading, thirty doorsteps on a Friday
Jan 2004 - Dec 2010

Various seasonal jobs, beet, daffodils and the sugar factory
1998 - 2003

Learning
Left school at 16 with CSEs. Numeracy Level 1 at the library, 2020
""",
        (
            "Presser and packer | Waveney Laundry, Bungay | 2011 | 2019 | four hotels",
            "Egg round | Tooke's Poultry (family) | 2004-01 | 2010-12 | thirty doorsteps",
            "Various seasonal jobs | beet, daffodils and the sugar factory | 1998 | 2003",
        ),
        ("education | Numeracy Level 1",),
    ),
    Plain(
        """
Maud Tattersfield
Ilkley

I left school at sixteen. From 1994 to 2003 I worked at Hollin Mill in Keighley as a mender.
I mended worsted by hand and later trained the two juniors who came after me.

In 2003 I joined Bracewell Homes as a care assistant and left in 2011. I washed, dressed and fed thirty residents.

Since 2012 I have been a school cook at St Mark's Primary. I cook for 180 and order the food.

I knit.
""",
        (
            "mender | Hollin Mill | 1994 | 2003 | mended worsted",
            "care assistant | Bracewell Homes | 2003 | 2011 | thirty residents",
            "school cook | St Mark's Primary | 2012 | now | cook for 180",
        ),
    ),
)
