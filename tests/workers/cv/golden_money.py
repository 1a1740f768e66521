"""Invented CVs from offices, housing and money, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Leopold Varga",
        main("Career objective", "To use my sums in a public service."),
        main(
            "Employment",
            post(
                "{}\tManagement Accountant\tSilverdale Water plc",
                "2019 - present",
                "Management Accountant | Silverdale Water plc | 2019 | now",
                "Prepare monthly accounts",
                "Explain variances to budget holders",
            ),
            post(
                "{}\tAssistant Accountant\tSilverdale Water plc",
                "2016 - 2019",
                "Assistant Accountant | Silverdale Water plc | 2016 | 2019",
                "Reconciled the bank",
            ),
            post(
                "{}\tAccounts Clerk\tBrigg Foods Ltd", "2013 - 2016", "Accounts Clerk | Brigg Foods Ltd | 2013 | 2016"
            ),
        ),
        side(
            "Education and professional qualifications",
            award("CIMA (part-qualified), papers left to sit\t", "cima-acca | | | in_progress"),
            award(
                "BA Accounting and Finance, First Class Honours\tUniversity of Pool Hey\t2013",
                "degree | Accounting and Finance | First",
            ),
        ),
    ),
    cv(
        "Constance Ferreira-Holt",
        main(
            "Employment History",
            post(
                "Temporary Administrator (various placements)\nBrightstaff Agency\t{}",
                "Nov 2022 – ongoing",
                "Temporary Administrator (various placements) | Brightstaff Agency | 2022-11 | now",
                "Covered reception at a health centre",
                "Typed up surveys for a county council",
            ),
            post("Maternity leave\t{}", "Oct 2020 – Oct 2022", ""),
            post(
                "Team Administrator\nRiverside Legal Services\t{}",
                "May 2016 – Sept 2020",
                "Team Administrator | Riverside Legal Services | 2016-05 | 2020-09",
                "Booked rooms and travel for a team of twelve",
            ),
            post(
                "Receptionist\nThe Elms Surgery\t{}",
                "Apr 2014 – Apr 2016",
                "Receptionist | The Elms Surgery | 2014-04 | 2016-04",
                "Greeted patients",
            ),
        ),
        side(
            "Education",
            award("NVQ 3 Business Administration\t2016", "nvq | Business Administration"),
            award(
                "GCSEs in English (B), Maths (C), French (C) and Art (A)\t2011",
                "gcse | English | B",
                "gcse | Maths | C",
                "gcse | French | C",
                "gcse | Art | A",
            ),
        ),
        bold=True,
    ),
    cv(
        "Barnaby Lightwood",
        main(
            "Relevant Experience",
            post(
                "Data Analyst ({})\nNorthmoor Integrated Care Board",
                "July 2023 - present",
                "Data Analyst | Northmoor Integrated Care Board | 2023-07 | now",
                "Build reports on waiting times",
                "Write SQL every day",
            ),
            post(
                "Graduate Trainee ({})\nNorthmoor Integrated Care Board",
                "Sept 2021 - June 2023",
                "Graduate Trainee | Northmoor Integrated Care Board | 2021-09 | 2023-06",
                "Worked six months in each of three teams",
            ),
            post(
                "Bar Staff ({})\nThe Plough and Harrow Inn",
                "2018 - 2021",
                "Bar Staff | The Plough and Harrow Inn | 2018 | 2021",
            ),
        ),
        side(
            "Education",
            award(
                "MSc Data Science, Distinction\tUniversity of Northmoor, 2021", "masters | Data Science | Distinction"
            ),
            award("BSc (Hons) Mathematics, First\tUniversity of Northmoor, 2020", "degree | Mathematics | First"),
            award(
                "A-levels: Mathematics A*, Further Mathematics A, Physics B\t2017",
                "a-level | Mathematics | A*",
                "a-level | Further Mathematics | A",
                "a-level | Physics | B",
            ),
        ),
        side("IT skills", "SQL", "R"),
    ),
    cv(
        "Oonagh McElhinney",
        main(
            "Employment",
            post(
                "Library Assistant — Wexcombe Libraries — {}",
                "April 2018 — present",
                "Library Assistant | Wexcombe Libraries | 2018-04 | now",
                "Issue and shelve books",
                "Run story time for under fives",
            ),
            post(
                "Bookseller — The Paper Lantern Bookshop — {}",
                "Autumn 2014 — Spring 2018",
                "Bookseller | The Paper Lantern Bookshop | 2014-10 | 2018-03",
                "Ordered stock",
            ),
        ),
        main(
            "Volunteering",
            post(
                "Volunteer Archivist — Wexcombe Museum — {}",
                "2012 — 2014",
                "Volunteer Archivist | Wexcombe Museum | 2012 | 2014",
                "Listed boxes of letters",
            ),
        ),
        side(
            "Education",
            award("BA English Literature, 2.1\tQueen's College Dunmore, 2012", "degree | English Literature | 2:1"),
            award("Leaving Certificate\tDunmore Community School, 2008", "baccalaureate"),
        ),
        bold=True,
    ),
    cv(
        "Kwabena Asare-Whitlock",
        main("Profile", "I like order and numbers."),
        main(
            "Employment history",
            post(
                "{}\tLarkrise Borough Council\nBenefits Assessor",
                "12/2019 - 11/2024",
                "Benefits Assessor | Larkrise Borough Council | 2019-12 | 2024-11",
                "Worked out claims for housing benefit",
                "Spoke up for claimants at appeals",
            ),
            post(
                "{}\tJobs Direct Agency\nData Entry Clerk",
                "05/2019 - 11/2019",
                "Data Entry Clerk | Jobs Direct Agency | 2019-05 | 2019-11",
            ),
            post(
                "{}\tRedmayne's Supermarket\nCheckout Operator",
                "08/2017 - 04/2019",
                "Checkout Operator | Redmayne's Supermarket | 2017-08 | 2019-04",
                "Served on the tills",
            ),
        ),
        side(
            "Education",
            award("HND Business, Merit\tLarkrise College, 2017", "hnd | Business | Merit"),
            award("Functional Skills Level 2 English\t2015", "functional-skills | English"),
            award("Functional Skills Level 2 Maths\t2015", "functional-skills | Maths"),
        ),
    ),
)
