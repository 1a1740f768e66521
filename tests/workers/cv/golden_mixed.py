"""Invented CVs in the shapes that are harder: forms, odd orders, long careers, few words; read by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Ottilie Brackenbury",
        main(
            "Employment History",
            post(
                "Position: Contact Centre Agent\nCompany: Quayside Call Centres Ltd\nFrom: {}",
                "June 2019 to present",
                "Contact Centre Agent | Quayside Call Centres Ltd | 2019-06 | now",
                "Answer calls about water bills",
            ),
            post(
                "Position: Cashier\nCompany: Fenwold Building Society\nFrom: {}",
                "March 2011 to May 2019",
                "Cashier | Fenwold Building Society | 2011-03 | 2019-05",
                "Served customers at the counter",
            ),
        ),
        side(
            "Education",
            award(
                "8 GCSEs A*-C including Maths, English and Science\tFenwold School, 2010",
                "gcse | Maths | A*-C",
                "gcse | English | A*-C",
                "gcse | Science | A*-C",
            ),
        ),
    ),
    cv(
        "Caspian Thornbury",
        main(
            "Positions held",
            post(
                "Project Officer\t{}\nGreenways Environmental Trust",
                "04/2021 - Present",
                "Project Officer | Greenways Environmental Trust | 2021-04 | now",
                "Plan work days for eighty volunteers",
                "Report to the funder each quarter",
            ),
            post(
                "Warden\t{}\nFenwold Nature Reserve",
                "03/2016 - 03/2021",
                "Warden | Fenwold Nature Reserve | 2016-03 | 2021-03",
                "Led walks and counted birds",
            ),
            post(
                "Conservation Volunteer\t{}\nGreenways Environmental Trust",
                "2014 - 2016",
                "Conservation Volunteer | Greenways Environmental Trust | 2014 | 2016",
            ),
        ),
        side(
            "Education",
            award("University of Westhaven\tBSc (Hons) Ecology, 2:2\t2011 – 2014", "degree | Ecology | 2:2"),
            award(
                "Fenwold Sixth Form College\tA Levels: Biology B, Chemistry D\t2009 – 2011",
                "a-level | Biology | B",
                "a-level | Chemistry | D",
            ),
            award("PRINCE2 Foundation\t2022", "prince2 | Foundation"),
        ),
    ),
    cv(
        "Eudora Whitcombe-Ray",
        main("Summary", "Thirty years of service to the public."),
        main(
            "Career history",
            post(
                "1. Registrar of Births and Deaths, Harrowdale County Council, {}",
                "2009 to 2024",
                "Registrar of Births and Deaths | Harrowdale County Council | 2009 | 2024",
                "Registered births, deaths and marriages",
            ),
            post(
                "2. Deputy Registrar, Harrowdale County Council, {}",
                "2002 to 2009",
                "Deputy Registrar | Harrowdale County Council | 2002 | 2009",
            ),
            post(
                "3. Clerk to the Court, Ministry of Assizes, {}",
                "1993 to 2002",
                "Clerk to the Court | Ministry of Assizes | 1993 | 2002",
                "Kept the lists",
            ),
        ),
        side(
            "Education",
            award(
                "3 A levels: Latin A, History B, French B\t1992",
                "a-level | Latin | A",
                "a-level | History | B",
                "a-level | French | B",
            ),
            award("9 O levels including English and Mathematics\t1990", "o-level | English", "o-level | Mathematics"),
        ),
    ),
    cv(
        "Raffaele Montecorvo",
        main(
            "Employment",
            post(
                "{}\nWaiter\nTrattoria La Quercia, Eastmarsh",
                "Feb 2022 - Present",
                "Waiter | Trattoria La Quercia | 2022-02 | now",
                "Serve tables and take bookings",
            ),
            post(
                "{}\nKitchen Porter\nThe Walled Garden Restaurant",
                "Jun 2021 - Jan 2022",
                "Kitchen Porter | The Walled Garden Restaurant | 2021-06 | 2022-01",
            ),
            post(
                "{}\nSchool Caretaker\nIstituto Bellariva, Italy",
                "2008 - 2021",
                "School Caretaker | Istituto Bellariva | 2008 | 2021",
                "Looked after the building",
            ),
        ),
        side(
            "Education",
            award("Level 1 Certificate in ESOL, awaiting result", "certificate | ESOL | | in_progress"),
            award("Diploma in Tourism\tIstituto Bellariva, Italy, 2005", "diploma | Tourism"),
        ),
    ),
    cv(
        "Verity Langstaff",
        main(
            "Employment",
            post(
                "Customer Service Manager, Fenwold Building Society, Fenwold\t{}",
                "Nov 2018 – Present",
                "Customer Service Manager | Fenwold Building Society | 2018-11 | now",
                "Lead twenty advisers in two towns",
                "Answer complaints that nobody else can settle",
            ),
            post(
                "Team Leader, Fenwold Building Society, Fenwold\t{}",
                "Apr 2015 – Oct 2018",
                "Team Leader | Fenwold Building Society | 2015-04 | 2018-10",
                "Coached new advisers",
            ),
            post(
                "Customer Adviser, Fenwold Building Society, Fenwold\t{}",
                "Sep 2011 – Mar 2015",
                "Customer Adviser | Fenwold Building Society | 2011-09 | 2015-03",
            ),
        ),
        side(
            "Education and training",
            award("CMI Level 5 Diploma in Management and Leadership\t2020", "ilm | Management and Leadership"),
            award("HNC Business and Finance\t2013", "hnc | Business and Finance"),
            award(
                "GCSE English B, Maths B, Science CC, Art A\t2009",
                "gcse | English | B",
                "gcse | Maths | B",
                "gcse | Science | CC",
                "gcse | Art | A",
            ),
        ),
        side("Key skills", "Coaching", "Complaints"),
    ),
    cv(
        "Hamza Belkacem-Stone",
        main(
            "Experience",
            post(
                "Security Officer\nGuardwell Services Ltd, Larchmont\n{}",
                "Since March 2021",
                "Security Officer | Guardwell Services Ltd | 2021-03 | now",
                "Patrol a hospital site at night",
            ),
            post(
                "Taxi Driver\nSelf-employed, Larchmont\n{}",
                "2014 until March 2021",
                "Taxi Driver | Self-employed | 2014 | 2021-03",
            ),
            post(
                "Science Teacher\nLycée Ibn Rochd, Oran\n{}",
                "Sept. 2003 – June 2013",
                "Science Teacher | Lycée Ibn Rochd | 2003-09 | 2013-06",
                "Taught physics to classes of forty",
            ),
        ),
        side(
            "Qualifications",
            award("Degree in Physics\tUniversity of Oran, 2002", "degree | Physics"),
            award("Functional Skills English Level 1", "functional-skills | English"),
            award("SIA licence number 1234-5678-9012-3456", "sia"),
        ),
        bold=True,
    ),
    cv(
        "Winifred Sallow",
        main("Profile", "Retired early, would like to work again."),
        main(
            "Work",
            post(
                "Dinner Lady, Whitcombe Primary School\t{}",
                "2001-2019",
                "Dinner Lady | Whitcombe Primary School | 2001 | 2019",
            ),
            post("Machinist, Thimble Textiles\t{}", "1979-1986", "Machinist | Thimble Textiles | 1979 | 1986"),
        ),
        main(
            "Voluntary work",
            post(
                "Trustee, Eastmarsh Almshouses\t{}",
                "2020 to date",
                "Trustee | Eastmarsh Almshouses | 2020 | now",
                "Read papers and ask questions",
            ),
        ),
        side("Education", award("No formal qualifications")),
    ),
    cv(
        "Ptolemy Rushworth",
        main(
            "Professional history",
            post(
                "Planning Officer at Westbury Vale District Council\n{}",
                "03/2022 – Current",
                "Planning Officer | Westbury Vale District Council | 2022-03 | now",
                "Decide householder applications",
                "Visit sites and write reports",
            ),
            post(
                "Graduate Planner at Hartsease Consulting\n{}",
                "10/2020 – 02/2022",
                "Graduate Planner | Hartsease Consulting | 2020-10 | 2022-02",
                "Drew maps",
            ),
        ),
        side(
            "Education",
            award(
                "MSc Spatial Planning (Merit)\tUniversity of Westhaven\t2019 – 2020",
                "masters | Spatial Planning | Merit",
            ),
            award(
                "BA (Hons) Human Geography (2:1)\tUniversity of Westhaven\t2016 – 2019",
                "degree | Human Geography | 2:1",
            ),
            award("PhD Urban Design, did not complete\tUniversity of Westhaven", "doctorate | Urban Design | | failed"),
        ),
        side("Affiliations", "Licentiate member of the RTPI"),
    ),
)
