"""The answers that job facts may have, in the words of the form and of the public page, with the law behind them."""

from __future__ import annotations

CONTRACTS = {"permanent": "Permanent", "fixed_term": "Fixed term", "casual": "Casual (work when it comes up)"}

DBS = {
    "none": ("No DBS check", ""),
    "basic": ("Basic", "Any job. It shows convictions that are not spent, and conditional cautions."),
    "standard": (
        "Standard",
        "Only jobs that the Exceptions Order names, for example some in law, finance and security. It shows spent "
        "convictions and cautions too, but not protected ones.",
    ),
    "enhanced": (
        "Enhanced",
        "Only jobs that both the Exceptions Order and the Police Act regulations name, for example some work with "
        "children or with adults who get care. It adds what the local police hold that matters for the job.",
    ),
    "enhanced_barred": (
        "Enhanced with barred lists",
        "Only regulated activity, for example personal care or teaching, and a few other jobs in the regulations. "
        "It adds whether a person is barred from this work.",
    ),
}
EXCEPTED = ("standard", "enhanced", "enhanced_barred")
"""Levels that are lawful only where the job is excepted from the Rehabilitation of Offenders Act 1974."""
BARRED_LISTS = {"children": ("The children’s list", "children’s"), "adults": ("The adults’ list", "adults’")}
DBS_SOURCES = (
    ("which jobs may have which check (DBS)", "https://www.gov.uk/government/collections/dbs-eligibility-guidance"),
    ("the Exceptions Order 1975", "https://www.legislation.gov.uk/uksi/1975/1023"),
    ("the Police Act 1997 (Criminal Records) Regulations 2002", "https://www.legislation.gov.uk/uksi/2002/233"),
    ("regulated activity", "https://www.legislation.gov.uk/ukpga/2006/47/schedule/4"),
    ("false statements to get a check", "https://www.legislation.gov.uk/ukpga/1997/50/section/123"),
)

DRIVING = {
    "none": "No driving licence needed",
    "B": "Car or small van (category B)",
    "C1": "Lorry from 3.5 to 7.5 tonnes (category C1)",
    "C": "Lorry over 3.5 tonnes (category C)",
    "D1": "Minibus with up to 16 passenger seats (category D1)",
    "D": "Bus or coach (category D)",
    "other": "Another class",
}
REGISTERS = {
    "none": "No registration needed",
    "SWE": "Social Work England",
    "NMC": "Nursing and Midwifery Council",
    "HCPC": "Health and Care Professions Council",
    "GMC": "General Medical Council",
    "GDC": "General Dental Council",
    "GPhC": "General Pharmaceutical Council",
    "QTS": "Qualified teacher status",
    "other": "Another register",
}
YES_NO = {"yes": "Yes", "no": "No"}

SCHEMES = {
    "disability_confident": (
        "Disabled people (Disability Confident)",
        "disabled people (Disability Confident). You do not need to say what your disability is",
    ),
    "armed_forces": (
        "Veterans and reservists (Armed Forces Covenant)",
        "veterans and reservists of the armed forces (Armed Forces Covenant)",
    ),
    "care_leavers": ("Care leavers", "people who have been in care"),
    "at_risk": ("Our own staff whose jobs are at risk", "our own staff whose jobs are at risk"),
}

SOURCES = {
    "driving": ("licence categories", "https://www.gov.uk/driving-licence-categories"),
    "adjustments": (
        "Equality Act 2010, section 20",
        "https://www.legislation.gov.uk/ukpga/2010/15/section/20",
    ),
    "political": (
        "Local Government and Housing Act 1989, section 2",
        "https://www.legislation.gov.uk/ukpga/1989/42/section/2",
    ),
    "fluency": (
        "code of practice on the English language requirement",
        "https://www.gov.uk/government/publications/english-language-requirement-for-public-sector-workers-code-of-practice",
    ),
    "schemes": (
        "Disability Confident",
        "https://www.gov.uk/government/collections/disability-confident-campaign",
    ),
    "kept_months": (
        "the Information Commissioner on keeping recruitment records",
        "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/employment/recruitment-and-selection/keeping-recruitment-records/",
    ),
}

KEPT_MONTHS = 12
"""A tribunal claim may come some months after the decision, and conciliation adds up to 3: 6 months are too short."""
SHORTEST, LONGEST = 6, 72

OWN_WORDS = {"contract_end": 100, "dbs_reason": 200, "driving_other": 100, "registration_other": 100}
"""Words that an answer asks for, with the most characters they may have."""

LABELS = {
    "contract": "Contract",
    "contract_end": "When the contract ends",
    "dbs": "DBS check",
    "dbs_lists": "Barred lists",
    "dbs_reason": "Reason for the DBS check",
    "driving": "Driving",
    "driving_other": "Other licence",
    "registration": "Registration",
    "registration_other": "Other register",
    "political": "Politically restricted post",
    "fluency": "Speaking with the public (fluency duty)",
    "schemes": "Interview schemes",
    "kept_months": "Months that applications are kept",
}
"""Names of the facts that ``words.FACTS`` does not name."""
