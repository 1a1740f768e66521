"""Invented CVs from offices and computers, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Rosalind Tennyson-Black",
        main("Summary", "Payroll officer with nine years in local government."),
        main(
            "Career Summary",
            post(
                "Payroll Officer\t{}\nWestbury Vale District Council, Westbury",
                "Sept 2017 – present",
                "Payroll Officer | Westbury Vale District Council | 2017-09 | now",
                "Run the monthly payroll for 1,200 staff",
                "Send the returns to HMRC on time",
            ),
            post(
                "Finance Assistant\t{}\nHarpsdale Housing Association",
                "2014-2017",
                "Finance Assistant | Harpsdale Housing Association | 2014 | 2017",
                "Raised purchase orders",
                "Matched invoices to receipts",
            ),
            post(
                "Accounts Junior\t{}\nPemberton & Rowe Solicitors",
                "2012-2014",
                "Accounts Junior | Pemberton & Rowe Solicitors | 2012 | 2014",
            ),
        ),
        side(
            "Education",
            award("AAT Level 3 Diploma in Accounting\t2015", "aat | Accounting"),
            award(
                "CIPP Foundation Degree in Payroll Management, studying\t",
                "foundation-degree | Payroll Management | | in_progress",
            ),
            award(
                "A Levels: Business Studies B, Geography D\t2012",
                "a-level | Business Studies | B",
                "a-level | Geography | D",
            ),
            award("GCSE: 9 passes including English A, Maths B\t2010", "gcse | English | A", "gcse | Maths | B"),
        ),
    ),
    cv(
        "Ignatius Okonedo",
        main(
            "EMPLOYMENT",
            post(
                "Larchmont City Council - Housing Officer\t{}",
                "June 2021 - Date",
                "Housing Officer | Larchmont City Council | 2021-06 | now",
                "Manage a patch of 450 homes",
                "Visit tenants who are behind with rent",
            ),
            post(
                "Larchmont City Council - Customer Services Adviser\t{}",
                "Feb 2018 - May 2021",
                "Customer Services Adviser | Larchmont City Council | 2018-02 | 2021-05",
                "Took sixty calls a day",
            ),
            post(
                "Quayside Call Centres Ltd - Call Handler\t{}",
                "Nov 2016 - Jan 2018",
                "Call Handler | Quayside Call Centres Ltd | 2016-11 | 2018-01",
            ),
        ),
        side(
            "Academic Qualifications",
            award("BA (Hons) Geography (2:2)\tUniversity of Larchmont, 2016", "degree | Geography | 2:2"),
            award("CIH Level 4 Certificate in Housing, due to complete July 2027", "cih | Housing | | in_progress"),
            award(
                "A-levels\nGeography (B)\nHistory (C)\nEconomics (D)",
                "a-level | Geography | B",
                "a-level | History | C",
                "a-level | Economics | D",
            ),
        ),
        side("Interests", "Chess", "Five-a-side football"),
    ),
    cv(
        "Henrietta Blomfield",
        main("Profile", "Organised secretary with fast typing."),
        main(
            "Employment record",
            post(
                "PERSONAL ASSISTANT\nCastlegate Insurance plc\n{}",
                "4 March 2016 – 30 June 2022",
                "PERSONAL ASSISTANT | Castlegate Insurance plc | 2016-03 | 2022-06",
                "Kept the diaries of two directors",
                "Took minutes of the board",
            ),
            post(
                "SECRETARY\nWhitcombe Primary School\n{}",
                "October 2008 – February 2016",
                "SECRETARY | Whitcombe Primary School | 2008-10 | 2016-02",
                "Ran the front office",
                "Banked the dinner money",
            ),
            post("OFFICE JUNIOR\nDunnock & Sons\n{}", "1989 – 1993", "OFFICE JUNIOR | Dunnock & Sons | 1989 | 1993"),
        ),
        side(
            "Education",
            award("RSA Stage III Typewriting, Distinction\t1990", "typing | Stage III Typewriting | Distinction"),
            award(
                "O Levels\nEnglish Language (A), English Literature (B), French (C)",
                "o-level | English Language | A",
                "o-level | English Literature | B",
                "o-level | French | C",
            ),
            award("ECDL\t2004", "ecdl"),
        ),
        bold=True,
        airy=True,
    ),
    cv(
        "Wendell Achterberg",
        main("Technical Skills", "Windows Server, Active Directory, Office 365"),
        main(
            "Professional Experience",
            post(
                "IT Service Desk Analyst, Fairmile NHS Foundation Trust, {}",
                "Jan 2022 to present",
                "IT Service Desk Analyst | Fairmile NHS Foundation Trust | 2022-01 | now",
                "Log and resolve forty tickets a day",
                "Image laptops for new starters",
            ),
            post(
                "IT Technician, Copsewood Academy, {}",
                "Aug 2019 to Dec 2021",
                "IT Technician | Copsewood Academy | 2019-08 | 2021-12",
                "Looked after three hundred machines",
            ),
            post(
                "Shop Assistant, Gadget Shack, {}",
                "Christmas 2018",
                "Shop Assistant | Gadget Shack | 2018-12 | 2018-12",
            ),
        ),
        side(
            "Qualifications",
            award("CompTIA A+\t2020", "comptia | A+"),
            award("ITIL Foundation\t2022", "itil | Foundation"),
            award("BTEC Level 3 Extended Diploma in IT, D*DD\t2019", "btec-national | IT | D*DD"),
            award(
                "GCSEs - Maths (6), English Language (5), Computer Science (8)\t2017",
                "gcse | Maths | 6",
                "gcse | English Language | 5",
                "gcse | Computer Science | 8",
            ),
        ),
    ),
    cv(
        "Parminder Sahota-Kaye",
        main(
            "Work History",
            post(
                "HR Adviser\nMeadowbank University\t{}",
                "03/2020 – present",
                "HR Adviser | Meadowbank University | 2020-03 | now",
                "Advise managers on absence and grievances",
                "Draft contracts",
            ),
            post(
                "HR Administrator\nTopline Logistics Ltd\t{}",
                "06/2017 – 02/2020",
                "HR Administrator | Topline Logistics Ltd | 2017-06 | 2020-02",
                "Set up files for new drivers",
            ),
            post(
                "Recruitment Consultant\nNimbus Recruitment\t{}",
                "01/2016 – 05/2017",
                "Recruitment Consultant | Nimbus Recruitment | 2016-01 | 2017-05",
                "Filled warehouse shifts",
            ),
        ),
        side(
            "Education",
            award("CIPD Level 5 Associate Diploma in People Management\t2021", "cipd | People Management"),
            award("BSc Psychology, Upper Second\tUniversity of Ashby, 2012-2015", "degree | Psychology | 2:1"),
        ),
        side("Professional Memberships", "Assoc CIPD"),
        bold=True,
    ),
)
