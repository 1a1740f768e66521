"""Invented CVs from trades, grounds, driving and kitchens, with their readings by hand."""

from __future__ import annotations

from tests.workers.cv.content import award, cv, main, post, side

CVS = (
    cv(
        "Nathaniel Birtwhistle",
        main(
            "Employment",
            post(
                "Gardener\nMarlbeck Town Council\t{}",
                "Mar 2019 - present",
                "Gardener | Marlbeck Town Council | 2019-03 | now",
                "Mow, edge and plant the parks",
                "Mark out pitches in winter",
            ),
            post(
                "Landscaper\nSelf-employed\t{}",
                "2013 - 2019",
                "Landscaper | Self-employed | 2013 | 2019",
                "Laid patios and turf",
            ),
            post(
                "Farm Labourer\nHigh Garth Farm\t{}",
                "Sept 2009 - Nov 2012",
                "Farm Labourer | High Garth Farm | 2009-09 | 2012-11",
            ),
        ),
        side(
            "Qualifications",
            award("NVQ Level 2 Amenity Horticulture\t2011", "nvq | Amenity Horticulture"),
            award("PA1 and PA6 spraying certificates\t2020", "spraying"),
            award("CS30 chainsaw maintenance, expired\t2014", "chainsaw | | | lapsed"),
        ),
        main(
            "Licences and certificates",
            "Full clean driving licence",
            award("Ride-on mower ticket 2019", "plant-ticket"),
        ),
        bold=True,
    ),
    cv(
        "Silas Greatorex",
        main(
            "Work experience",
            post(
                "HGV Driver with Hollin Haulage Ltd, {}",
                "February 2020 to date",
                "HGV Driver | Hollin Haulage Ltd | 2020-02 | now",
                "Deliver to shops overnight",
            ),
            post(
                "Van Driver with Parcelrun, {}",
                "May 2017 to January 2020",
                "Van Driver | Parcelrun | 2017-05 | 2020-01",
                "Made a hundred drops a day",
            ),
            post(
                "Warehouse Operative with Hollin Haulage Ltd, {}",
                "Oct 2014 to April 2017",
                "Warehouse Operative | Hollin Haulage Ltd | 2014-10 | 2017-04",
            ),
            post(
                "Soldier with the Royal Marsh Regiment, {}",
                "2004 to 2014",
                "Soldier | the Royal Marsh Regiment | 2004 | 2014",
                "Drove lorries in all weathers",
            ),
        ),
        side(
            "Education",
            award(
                "GCSEs: Maths D, English E, Woodwork C", "gcse | Maths | D", "gcse | English | E", "gcse | Woodwork | C"
            ),
            award("NVQ Level 2 Driving Goods Vehicles", "nvq | Driving Goods Vehicles"),
        ),
    ),
    cv(
        "Beatrix Underhill",
        main("Profile", "Cook who likes a busy kitchen."),
        main(
            "Career to date",
            post(
                "{} Head Cook, Thornleigh Primary School",
                "2018 - present",
                "Head Cook | Thornleigh Primary School | 2018 | now",
                "Cook two hundred meals a day",
                "Order food and keep within the budget",
            ),
            post(
                "{} Commis Chef, The Walled Garden Restaurant",
                "2015 - 2018",
                "Commis Chef | The Walled Garden Restaurant | 2015 | 2018",
                "Made sauces and pastry",
            ),
            post(
                "{} Waitress, The Walled Garden Restaurant",
                "2013 - 2015",
                "Waitress | The Walled Garden Restaurant | 2013 | 2015",
            ),
        ),
        side(
            "Education",
            award("NVQ Level 3 Professional Cookery\tHollin College, 2016", "nvq | Professional Cookery"),
            award(
                "10 GCSEs at grades A to C, including English and Maths", "gcse | English | A-C", "gcse | Maths | A-C"
            ),
        ),
        main("Training courses", "Allergens 2022", "COSHH 2021", "Manual handling 2021"),
    ),
    cv(
        "Jerome Castlemaine",
        main(
            "Employment History",
            post(
                "Maintenance Electrician\t{}\nFoxglove Housing Partnership\nRipley",
                "08/2018 to present",
                "Maintenance Electrician | Foxglove Housing Partnership | 2018-08 | now",
                "Test and repair wiring in empty homes",
                "Carry out inspections and certify them",
            ),
            post(
                "Electrician's Mate\t{}\nSparks & Daughters\nRipley",
                "07/2014 to 07/2018",
                "Electrician's Mate | Sparks & Daughters | 2014-07 | 2018-07",
                "Pulled cable",
            ),
        ),
        side(
            "Qualifications",
            award("City & Guilds 2391 Inspection and Testing\t2019", "gas-electrical | Inspection and Testing"),
            award("NVQ Level 3 Electrotechnical Services\t2018", "nvq | Electrotechnical Services"),
            award(
                "Advanced Apprenticeship in Electrical Installation\t2018",
                "apprenticeship-advanced | Electrical Installation",
            ),
        ),
        bold=True,
    ),
    cv(
        "Hyacinth Drummond-Lee",
        main(
            "Jobs held",
            post(
                "Hospital Porter (nights), Saltmarsh General Hospital\n{}",
                "10 Jan 2021 - present",
                "Hospital Porter (nights) | Saltmarsh General Hospital | 2021-01 | now",
                "Move patients, beds and oxygen",
                "Take samples to the laboratory",
            ),
            post(
                "Cleaner, Saltmarsh General Hospital\n{}",
                "1 Feb 2019 - 9 Jan 2021",
                "Cleaner | Saltmarsh General Hospital | 2019-02 | 2021-01",
                "Cleaned theatres",
            ),
            post(
                "Room Attendant, Grand Parade Hotel\n{}",
                "June 2016 - Jan 2019",
                "Room Attendant | Grand Parade Hotel | 2016-06 | 2019-01",
            ),
        ),
        side(
            "Education",
            award("GCSE English Language, grade 4\t2019", "gcse | English Language | 4"),
            award("GCSE Mathematics, grade 3\t2019", "gcse | Mathematics | 3"),
            award("Level 2 Certificate in Customer Service\t2020", "certificate | Customer Service"),
        ),
        airy=True,
    ),
    cv(
        "Augustus Penhaligon",
        main(
            "Employment",
            post(
                "Carpenter & Joiner\t{}\nTrelawney Builders Ltd, Porthmorran",
                "Jan '19 - Mar '24",
                "Carpenter & Joiner | Trelawney Builders Ltd | 2019-01 | 2024-03",
                "Hung doors and fitted kitchens",
            ),
            post(
                "Apprentice Joiner\t{}\nTrelawney Builders Ltd, Porthmorran",
                "Sep '15 - Dec '18",
                "Apprentice Joiner | Trelawney Builders Ltd | 2015-09 | 2018-12",
            ),
            post(
                "Beach Lifeguard\t{}\nPorthmorran Town Council",
                "Summers 2013 and 2014",
                "Beach Lifeguard | Porthmorran Town Council | 2013-07 | 2014-07",
            ),
        ),
        side(
            "Education",
            award("Level 3 NVQ Diploma in Site Carpentry\t2018", "nvq | Site Carpentry"),
            award("GCSEs: 6 at grade C or above", "gcse"),
        ),
        bold=True,
    ),
    cv(
        "Marguerite Oyelaran",
        main(
            "Work Experience",
            post(
                "Redfern Leisure Centre\t{}\nDuty Manager",
                "2020-01 – 2023-09",
                "Duty Manager | Redfern Leisure Centre | 2020-01 | 2023-09",
                "Opened and closed the centre",
                "Tested the pool water",
            ),
            post(
                "Redfern Leisure Centre\t{}\nLifeguard",
                "2017-06 – 2019-12",
                "Lifeguard | Redfern Leisure Centre | 2017-06 | 2019-12",
                "Watched the pool",
            ),
            post(
                "Splash Swim School\t{}\nSwimming Teacher",
                "2015-09 – 2017-05",
                "Swimming Teacher | Splash Swim School | 2015-09 | 2017-05",
            ),
        ),
        side(
            "Qualifications",
            award("BTEC National Diploma in Sport, DMM\t2015", "btec-national | Sport | DMM"),
            award(
                "Foundation Degree in Sports Coaching – withdrew after first year",
                "foundation-degree | Sports Coaching | | failed",
            ),
        ),
    ),
    cv(
        "Terence Quillfeather",
        main(
            "Employment history",
            post(
                "{} - Caretaker - Copsewood Academy",
                "April 2012 - August 2024",
                "Caretaker | Copsewood Academy | 2012-04 | 2024-08",
                "Opened the school at six each morning",
                "Put right small faults",
            ),
            post(
                "{} - Postman - Eastmarsh Delivery Office",
                "May 1999 - March 2012",
                "Postman | Eastmarsh Delivery Office | 1999-05 | 2012-03",
            ),
            post(
                "{} - Apprentice Plumber - Dale & Sons", "1996 - 1999", "Apprentice Plumber | Dale & Sons | 1996 | 1999"
            ),
        ),
        side(
            "Schools and college",
            award(
                "GCSEs: English C, Maths C, Physics D, Geography C",
                "gcse | English | C",
                "gcse | Maths | C",
                "gcse | Physics | D",
                "gcse | Geography | C",
            ),
            award("IOSH Working Safely\t2016", "iosh | Working Safely"),
        ),
    ),
    cv(
        "Delphine Arkwright",
        main("Profile", "Warehouse supervisor, used to targets."),
        main(
            "Employment",
            post(
                "Shift Supervisor, Brigg Foods Ltd\t{}",
                "Aug 2022 –",
                "Shift Supervisor | Brigg Foods Ltd | 2022-08 |",
                "Run a team of fifteen pickers",
            ),
            post(
                "Picker and Packer, Brigg Foods Ltd\t{}",
                "Feb 2020 – Jul 2022",
                "Picker and Packer | Brigg Foods Ltd | 2020-02 | 2022-07",
            ),
            post("Unemployed and looking for work\t{}", "Jun 2019 – Jan 2020", ""),
            post(
                "Machine Operator, Thimble Textiles\t{}",
                "2011 – Jun 2019",
                "Machine Operator | Thimble Textiles | 2011 | 2019-06",
                "Set and minded three looms",
            ),
        ),
        side(
            "Education",
            award("NVQ Level 2 Warehousing and Storage\t2021", "nvq | Warehousing and Storage"),
            award(
                "ILM Level 3 Award in Leadership and Management, currently completing",
                "ilm | Leadership and Management | | in_progress",
            ),
        ),
    ),
)
