"""Invented CVs from care and health, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Maureen Applegarth",
        main("Profile", "Patient and steady carer who has worked with older people since 2011."),
        main(
            "Employment History",
            post(
                "Senior Care Assistant, Oakmere Court\t{}",
                "Jan 2020 - present",
                "Senior Care Assistant | Oakmere Court | 2020-01 | now",
                "Lead a shift of five carers and hand over to the night team",
                "Give out medicines and keep the MAR charts",
            ),
            post(
                "Care Assistant, Linden Lea Nursing Home\t{}",
                "March 2015 – December 2019",
                "Care Assistant | Linden Lea Nursing Home | 2015-03 | 2019-12",
                "Helped residents to wash, dress and eat",
                "Wrote daily notes for each resident",
            ),
            post(
                "Kitchen Assistant, The Copper Kettle\t{}",
                "June 2011 – Feb 2015",
                "Kitchen Assistant | The Copper Kettle | 2011-06 | 2015-02",
                "Prepared vegetables and washed up",
            ),
        ),
        side(
            "Education and Qualifications",
            award("NVQ Level 3 in Health and Social Care\t2017", "nvq | Health and Social Care"),
            award("NVQ Level 2 in Health and Social Care\t2013", "nvq | Health and Social Care"),
            award(
                "GCSEs: English (C), Maths (D), Science (C)\t2010",
                "gcse | English | C",
                "gcse | Maths | D",
                "gcse | Science | C",
            ),
        ),
        side("Skills", "Moving and handling", "Dementia care"),
    ),
    cv(
        "Tobias Fennimore",
        main(
            "WORK EXPERIENCE",
            post(
                "{}\tHealthcare Assistant, Brackenfield Hospital",
                "09/2018–till date",
                "Healthcare Assistant | Brackenfield Hospital | 2018-09 | now",
                "Take blood pressure, pulse and temperature",
                "Make beds and keep the ward tidy",
            ),
            post(
                "{}\tSupport Worker, Tamarind Support Services",
                "02/2016–08/2018",
                "Support Worker | Tamarind Support Services | 2016-02 | 2018-08",
                "Went with adults with learning disabilities to the shops and the swimming pool",
            ),
            post(
                "{}\tPorter, Brackenfield Hospital",
                "11/2014–01/2016",
                "Porter | Brackenfield Hospital | 2014-11 | 2016-01",
            ),
        ),
        side(
            "Education",
            award(
                "BTEC Extended Diploma in Health and Social Care, DMM\tHollin College\t2014",
                "btec-national | Health and Social Care | DMM",
            ),
            award("GCSEs\n7 GCSEs A*-C including Maths and English", "gcse | Maths | A*-C", "gcse | English | A*-C"),
        ),
        main("Training", "Basic life support 2023", "Infection prevention 2023", "Conflict resolution 2022"),
    ),
    cv(
        "Adaeze Nwosu-Pell",
        main(
            "Career History",
            post(
                "Staff Nurse\t{}\nSt Brannoc's Hospital NHS Trust",
                "May 2018 till date",
                "Staff Nurse | St Brannoc's Hospital NHS Trust | 2018-05 | now",
                "Assess, plan and evaluate the care of patients on a surgical ward",
                "Mentor student nurses in their second year",
            ),
            post(
                "Bank Nurse\t{}\nCaremark Agency Nursing",
                "Oct 2016 – Apr 2018",
                "Bank Nurse | Caremark Agency Nursing | 2016-10 | 2018-04",
                "Covered shifts at short notice in four hospitals",
            ),
            post(
                "Nursing Officer\t{}\nKumasi Central Clinic, Ghana",
                "2012 – 2016",
                "Nursing Officer | Kumasi Central Clinic | 2012 | 2016",
                "Ran the immunisation room",
            ),
        ),
        side(
            "Qualifications",
            award("BSc Nursing\tUniversity of Kumasi, Ghana\t2012", "degree | Nursing"),
            award(
                "Postgraduate Certificate in Wound Care (in progress)\tUniversity of Northmoor",
                "masters | Wound Care | | in_progress",
            ),
        ),
        side("Professional Registration", "NMC registered nurse, PIN 18A0000X"),
        bold=True,
    ),
    cv(
        "Derek Halloway-Smith",
        main("About me", "I left school at sixteen and have been in care work most of my life."),
        main(
            "Jobs",
            post(
                "Night Care Worker at Ferndale Residential Home ({})",
                "since May 2018",
                "Night Care Worker | Ferndale Residential Home | 2018-05 | now",
                "Check on thirty residents every two hours",
                "Answer call bells",
            ),
            post(
                "Home Carer at Kindly Hands Homecare Ltd ({})",
                "September 2015 to April 2018",
                "Home Carer | Kindly Hands Homecare Ltd | 2015-09 | 2018-04",
                "Drove between calls across the valley",
            ),
            post("Career break to look after my children ({})", "2010 - 2015", ""),
            post(
                "Care Assistant at Ferndale Residential Home ({})",
                "1998 - 2010",
                "Care Assistant | Ferndale Residential Home | 1998 | 2010",
                "Cared for people at the end of their lives",
            ),
        ),
        side(
            "Education",
            award(
                "O levels: English Language B, Biology C, Domestic Science C",
                "o-level | English Language | B",
                "o-level | Biology | C",
                "o-level | Domestic Science | C",
            ),
            award("CSE: Mathematics 1, Typing 2", "cse | Mathematics | 1", "cse | Typing | 2"),
            award("Diploma in Adult Care Level 3, expected June 2027", "diploma | Adult Care | | in_progress"),
        ),
    ),
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
