"""Invented CVs from care and health, the first half, with their readings by hand."""

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
)
