"""Invented CVs from care and health, the second half, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Shabnam Qureshi-Lowe",
        main(
            "Employment",
            post(
                "Evergreen Homecare Group\nRegistered Manager\t{}",
                "April 2019 – Present",
                "Registered Manager | Evergreen Homecare Group | 2019-04 | now",
                "Answer for a service of 140 people and 60 staff",
                "Passed two CQC inspections as good",
            ),
            post(
                "Deputy Manager\t{}",
                "July 2016 – March 2019",
                "Deputy Manager | Evergreen Homecare Group | 2016-07 | 2019-03",
                "Wrote the rota and ran supervision",
            ),
            post(
                "Care Coordinator\t{}",
                "Jan 2014 – June 2016",
                "Care Coordinator | Evergreen Homecare Group | 2014-01 | 2016-06",
                "Matched carers to calls",
            ),
        ),
        side(
            "Education & Training",
            award(
                "Level 5 Diploma in Leadership for Health and Social Care\t2018",
                "diploma | Leadership for Health and Social Care",
            ),
            award("Registered Managers Award\t2016", "rma"),
            award(
                "A Levels: Psychology (B), Sociology (C), English Literature (C)\t2008",
                "a-level | Psychology | B",
                "a-level | Sociology | C",
                "a-level | English Literature | C",
            ),
        ),
        side("Memberships", "Member of the Institute of Health and Social Care Management"),
        bold=True,
    ),
    cv(
        "Callum Strathearn",
        main(
            "Employment History",
            post(
                "Occupational Therapy Assistant | Glenmarrow Health Board | {}",
                "Aug 2021 - now",
                "Occupational Therapy Assistant | Glenmarrow Health Board | 2021-08 | now",
                "Fit equipment in people's homes",
                "Keep the store of wheelchairs in order",
            ),
            post(
                "Care Home Activities Organiser | Birchwood House | {}",
                "Jan 2019 - Jul 2021",
                "Care Home Activities Organiser | Birchwood House | 2019-01 | 2021-07",
                "Planned a week of singing, crafts and outings",
            ),
            post(
                "Sales Assistant | Tartan Outfitters | {}",
                "Summer 2018",
                "Sales Assistant | Tartan Outfitters | 2018-07 | 2018-07",
            ),
        ),
        side(
            "Education",
            award(
                "Highers: English (B), Modern Studies (C), Biology (C)\t2018",
                "higher-scottish | English | B",
                "higher-scottish | Modern Studies | C",
                "higher-scottish | Biology | C",
            ),
            award(
                "National 5s: Mathematics (B), Chemistry (C)\t2016",
                "national-5 | Mathematics | B",
                "national-5 | Chemistry | C",
            ),
            award("SVQ Level 3 Social Services and Healthcare\t2022", "nvq | Social Services and Healthcare"),
        ),
    ),
    cv(
        "Philippa Marchbanks",
        main("Personal Profile", "A social worker who has come back after a break."),
        main(
            "Professional Experience",
            post(
                "{}\nSocial Worker, Adults Team\nHarrowdale County Council",
                "February 2022 to date",
                "Social Worker, Adults Team | Harrowdale County Council | 2022-02 | now",
                "Carry a caseload of twenty-two adults",
                "Assess capacity and write support plans",
            ),
            post(
                "{}\nFamily Support Worker\nBright Beginnings Children's Centre",
                "April 2013 to August 2017",
                "Family Support Worker | Bright Beginnings Children's Centre | 2013-04 | 2017-08",
                "Visited families at home each week",
            ),
        ),
        main(
            "Voluntary Work",
            post(
                "{}\nVolunteer Listener\nEastmarsh Night Line",
                "2018 - 2021",
                "Volunteer Listener | Eastmarsh Night Line | 2018 | 2021",
                "Answered calls one night a week",
            ),
        ),
        side(
            "Education",
            award("MA Social Work, Merit\tUniversity of Westhaven\t2019 - 2021", "masters | Social Work | Merit"),
            award("BA (Hons) Sociology, 2:1\tUniversity of Westhaven\t2009 - 2012", "degree | Sociology | 2:1"),
        ),
        side("Registration", "Social Work England SW000000"),
        airy=True,
    ),
    cv(
        "Zofia Wierzbicka",
        main(
            "Experience",
            post(
                "{}: Domiciliary Care Worker, Cherrytree Care Services",
                "11.2019 - present",
                "Domiciliary Care Worker | Cherrytree Care Services | 2019-11 | now",
                "Visit fourteen people a day",
                "Record care on a phone",
            ),
            post(
                "{}: Cleaner, Larkfield Hotel",
                "05.2017 - 10.2019",
                "Cleaner | Larkfield Hotel | 2017-05 | 2019-10",
                "Cleaned sixteen rooms a day",
            ),
            post(
                "{}: Nursery Nurse, Przedszkole Stokrotka, Poland",
                "09.2010 - 04.2017",
                "Nursery Nurse | Przedszkole Stokrotka | 2010-09 | 2017-04",
                "Looked after a group of three-year-olds",
            ),
        ),
        side(
            "Education and certificates",
            award("Care Certificate\t2020", "care-certificate"),
            award("NVQ Level 2 Health & Social Care – not completed", "nvq | Health & Social Care | | failed"),
            award("Bachelor of Pedagogy\tUniversity of Lower Vistula, Poland\t2010", "degree | Pedagogy"),
        ),
        side("Languages", "Polish", "English"),
    ),
    cv(
        "Gwendoline Prys-Roberts",
        main(
            "Previous Employment",
            post(
                "Job title: Care Home Cook\nEmployer: Plas Hyfryd Residential Home\nDates: {}",
                "01/2017 - 06/2023",
                "Care Home Cook | Plas Hyfryd Residential Home | 2017-01 | 2023-06",
                "Cooked for forty residents with special diets",
            ),
            post(
                "Job title: School Cook\nEmployer: Ysgol Glan Nant\nDates: {}",
                "09/2009 - 12/2016",
                "School Cook | Ysgol Glan Nant | 2009-09 | 2016-12",
                "Planned menus for a term at a time",
            ),
        ),
        side(
            "Qualifications",
            award("City & Guilds 706/1 and 706/2 Catering\t1999", "city-guilds-catering | Catering"),
            award("5 CSEs including Cookery and English", "cse | Cookery", "cse | English"),
        ),
        main("Training and certificates", "Level 3 Food Safety, certificate no. 118822", "Allergen awareness 2021"),
    ),
)
