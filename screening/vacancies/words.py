"""The words of this room's pages, by key."""

from __future__ import annotations

CATEGORIES = {
    "qualification": "Qualification",
    "knowledge": "Knowledge",
    "experience": "Experience",
    "skill": "Skill",
    "attribute": "Attitude",
    "circumstance": "Circumstance",
    "other": "Other",
}
REQUIREMENTS = {"essential": "Essential", "desirable": "Desirable", "unstated": "Not said yet"}
METHODS = {
    "application": "Application form",
    "interview": "Interview",
    "test": "Test",
    "certificate": "Certificate",
    "reference": "Reference",
}
FACTS = (  # Text. The facts with fixed answers are in fact_words.
    ("employer", "Employer", "", 200),
    ("place", "Place of work", "For example: Eastmere, with visits across the county", 200),
    ("salary", "Pay", "For example: £24,294 to £25,979 a year", 200),
    ("grade", "Grade or band", "For example: grade 5, or band 4", 100),
    ("hours", "Hours", "For example: 37 hours a week, some weekends", 200),
    ("summary", "What the job is, in a few sentences", "", 4000),
    ("checks", "Other checks before the job starts", "For example: two references, and a health check", 1000),
    ("interview_date", "When interviews are planned", "For example: the week of 11 January 2027", 200),
    ("contact_name", "Who to ask about the job", "", 200),
    ("contact_email", "Their email address", "", 254),
    ("contact_phone", "Their phone number", "", 40),
)
HOW = {
    "short": "People decide who we interview. A computer program helps them find the right parts of your application. It cannot turn you down.",
    "computer": "The program reads your CV and your statement. For each thing we ask for, it picks out your own words and suggests a level. It follows rules that people wrote, and what it learnt from applications that people marked.",
    "people": "{n} people read and score your application, each on their own. They give their own score before they see what the program suggests.",
    "hidden": "We hide your name, age, address and other personal details. The program does not use them and the panel does not see them.",
    "ignored": "Gaps between jobs, the school you went to and how much you write do not count. Spelling counts only if the job asks for it.",
    "wrong": "The program can be wrong. It can miss words or misread them. So people read the whole application.",
}
SCALE = (
    (
        0,
        "not_evidenced",
        "Not evidenced",
        "We read it all. We found nothing about this, or words that say the opposite.",
    ),
    (1, "partly_evidenced", "Partly evidenced", "A claim with nothing behind it, or only part of what we asked for."),
    (2, "evidenced", "Evidenced", "A task, a job or a qualification shows it."),
    (
        3,
        "strongly_evidenced",
        "Strongly evidenced",
        "Clearly more than we asked for, or what they did and what came of it.",
    ),
)
