"""Invented CVs from schools, nurseries and youth work, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Imogen Castellane",
        main("Personal Statement", "I love to see a child read a first sentence."),
        main(
            "Employment History",
            post(
                "Teaching Assistant, Thornleigh Primary School\t{}",
                "Sept 2019 - present",
                "Teaching Assistant | Thornleigh Primary School | 2019-09 | now",
                "Lead phonics groups",
                "Support a child with autism one to one",
            ),
            post(
                "Midday Supervisor, Thornleigh Primary School\t{}",
                "Jan 2017 - July 2020",
                "Midday Supervisor | Thornleigh Primary School | 2017-01 | 2020-07",
                "Watched the playground at dinner time",
            ),
            post(
                "Playworker, Jack-in-the-Box Out of School Club\t{}",
                "2015 - 2017",
                "Playworker | Jack-in-the-Box Out of School Club | 2015 | 2017",
            ),
        ),
        side(
            "Education",
            award(
                "CACHE Level 3 Diploma in Supporting Teaching and Learning\t2021",
                "ta-award | Supporting Teaching and Learning",
            ),
            award(
                "GCSEs: English Language (C), Mathematics (C), Religious Studies (B), Textiles (A)\t2008",
                "gcse | English Language | C",
                "gcse | Mathematics | C",
                "gcse | Religious Studies | B",
                "gcse | Textiles | A",
            ),
        ),
    ),
    cv(
        "Fitzroy Templeman",
        main(
            "Teaching experience",
            post(
                "Head of Geography\nCopsewood Academy\n{}",
                "September 2017 to date",
                "Head of Geography | Copsewood Academy | 2017-09 | now",
                "Lead a department of four",
                "Raised the share of top grades by a tenth",
            ),
            post(
                "Teacher of Geography\nMarlbeck High School\n{}",
                "September 2012 to August 2017",
                "Teacher of Geography | Marlbeck High School | 2012-09 | 2017-08",
                "Taught years seven to thirteen",
            ),
        ),
        side(
            "Education",
            award("PGCE Secondary Geography\tUniversity of Ashby, 2012", "pgce | Secondary Geography"),
            award("BSc (Hons) Physical Geography, 2:1\tUniversity of Ashby, 2011", "degree | Physical Geography | 2:1"),
            award("QTS\t2013", "qts"),
        ),
        bold=True,
    ),
    cv(
        "Saoirse Kilbane-Wood",
        main(
            "Work experience",
            post(
                "{}\tNursery Practitioner\nLittle Acorns Day Nursery",
                "Aug 2021 – present",
                "Nursery Practitioner | Little Acorns Day Nursery | 2021-08 | now",
                "Key person for six toddlers",
                "Write up what each child has learnt",
            ),
            post(
                "{}\tNursery Assistant\nLittle Acorns Day Nursery",
                "Sept 2019 – Jul 2021",
                "Nursery Assistant | Little Acorns Day Nursery | 2019-09 | 2021-07",
            ),
            post("{}\tBabysitter\nPrivate families", "2017 – 2019", "Babysitter | Private families | 2017 | 2019"),
        ),
        side(
            "Education",
            award("Level 3 Diploma for the Early Years Educator\t2021", "diploma | Early Years Educator"),
            award(
                "GCSEs (2019)\nEnglish Language 5\nMaths 4\nBiology 5\nDrama 7",
                "gcse | English Language | 5",
                "gcse | Maths | 4",
                "gcse | Biology | 5",
                "gcse | Drama | 7",
            ),
        ),
        main("Training", "Paediatric first aid, 2024", "Makaton taster 2022"),
    ),
    cv(
        "Lucian Abernethy",
        main(
            "Employment",
            post(
                "Youth Worker (part time), Eastmarsh Youth Partnership, {}",
                "Mar 2020 - present",
                "Youth Worker (part time) | Eastmarsh Youth Partnership | 2020-03 | now",
                "Run a club for teenagers two nights a week",
            ),
            post(
                "Learning Mentor, Marlbeck High School, {}",
                "Sep 2018 - present",
                "Learning Mentor | Marlbeck High School | 2018-09 | now",
                "Meet pupils at risk of exclusion",
            ),
            post(
                "Sports Coach, Kick Start Community Trust, {}",
                "Apr 2016 - Aug 2018",
                "Sports Coach | Kick Start Community Trust | 2016-04 | 2018-08",
            ),
        ),
        side(
            "Qualifications",
            award(
                "BA Youth and Community Work (JNC), Third\tUniversity of Pool Hey, 2018",
                "degree | Youth and Community Work | Third",
            ),
            award("Access to Higher Education Diploma, Pass\t2014", "access | | Pass"),
        ),
        side(
            "Voluntary experience",
            post(
                "Scout Leader, 3rd Eastmarsh Scouts, {}",
                "2014 - 2019",
                "Scout Leader | 3rd Eastmarsh Scouts | 2014 | 2019",
            ),
        ),
    ),
    cv(
        "Araminta Goldsworthy",
        main("Profile", "SENCO's assistant and former nanny."),
        main(
            "Employment History",
            post(
                "Copsewood Academy, Eastmarsh\nSpecial Needs Assistant\n{}",
                "January 2018 - December 2023",
                "Special Needs Assistant | Copsewood Academy | 2018-01 | 2023-12",
                "Prepared papers for annual reviews",
                "Ran a lunch club for shy children",
            ),
            post(
                "The Fairweather family, London\nNanny\n{}",
                "August 2014 - December 2017",
                "Nanny | The Fairweather family | 2014-08 | 2017-12",
                "Cared for twins from birth",
            ),
            post("Gap year travelling in Asia\n{}", "2013 - 2014", ""),
        ),
        side(
            "Education",
            award("NNEB Diploma in Nursery Nursing\tNorland Road College, 2013", "nneb | Nursery Nursing"),
            award(
                "A Levels: Art B, French D, History E\t2011",
                "a-level | Art | B",
                "a-level | French | D",
                "a-level | History | E",
            ),
        ),
    ),
    cv(
        "Mungo Sutherland-Rae",
        main(
            "Employment",
            post(
                "{}  Janitor, Strathbeg Primary School",
                "Aug 2016 – Jun 2024",
                "Janitor | Strathbeg Primary School | 2016-08 | 2024-06",
                "Kept the boiler going",
            ),
            post(
                "{}  Forestry Worker, Glenmarrow Estates Ltd",
                "1995 – 2016",
                "Forestry Worker | Glenmarrow Estates Ltd | 1995 | 2016",
                "Planted and felled",
            ),
        ),
        side(
            "Education",
            award(
                "Standard Grades: English 3, Maths 4, Technical Drawing 2",
                "national-5 | English | 3",
                "national-5 | Maths | 4",
                "national-5 | Technical Drawing | 2",
            ),
            award("SVQ Level 2 Forestry", "nvq | Forestry"),
        ),
        side("Hobbies", "Curling"),
    ),
    cv(
        "Clementine Ashgrove",
        main("Objective", "A first post in a school office."),
        main(
            "Work experience",
            post(
                "Sales Assistant, Bellweather Bakery\t{}",
                "July 2024 - present",
                "Sales Assistant | Bellweather Bakery | 2024-07 | now",
                "Serve customers and count the till",
            ),
            post(
                "Work Experience Placement, Whitcombe Primary School\t{}",
                "June 2023",
                "Work Experience Placement | Whitcombe Primary School | 2023-06 | 2023-06",
                "Filed letters and helped in the library",
            ),
        ),
        side(
            "Education",
            award(
                "A Levels (predicted): English Language B, Business B, Drama A\t2027",
                "a-level | English Language | B | in_progress",
                "a-level | Business | B | in_progress",
                "a-level | Drama | A | in_progress",
            ),
            award(
                "GCSEs: Maths 5, English Language 7, English Literature 6, Combined Science 5-5, History 6\t2025",
                "gcse | Maths | 5",
                "gcse | English Language | 7",
                "gcse | English Literature | 6",
                "gcse | Combined Science | 5-5",
                "gcse | History | 6",
            ),
        ),
        airy=True,
    ),
)
