"""Words that tell a job from an organisation."""

from __future__ import annotations

import re


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


TITLE_WORDS = _words(
    "accountant actor actuary adjudicator administrator adviser advisor advocate agent aide airman "
    "analyst apprentice architect archivist artist assembler assessor assistant associate attendant "
    "auditor babysitter baker banksman barber barista barman barperson bartender beautician bookkeeper "
    "bookseller bricklayer broker builder butcher buyer caddie captain carer caretaker carpenter "
    "caseworker cashier casual chair chairman chairperson chaplain chargehand chauffeur checker checkout "
    "chef chief childminder cleaner clerk clippie co-ordinator coach colleague conductor conductress "
    "conservator constable consultant controller convenor cook coordinator copywriter corporal counsellor "
    "courier croupier curator decorator demonstrator dentist deputy designer detective developer "
    "dietitian director dispatcher doctor drainer draughtsman driver economist editor "
    "electrician engineer enumerator estimator evaluator examiner executive fabricator facilitator farmer "
    "fellow firefighter fishmonger fitter florist foreman forester forewoman founder furnaceman "
    "gamekeeper ganger gardener glazier governor greenkeeper grinder groundskeeper groundsman "
    "groundsperson groundsworker guard guardsman guide gunner hairdresser handler handyman handyperson "
    "head headteacher helper herdsman hgv host hostess housekeeper infantryman inspector installer "
    "instructor intern interpreter interviewer investigator invigilator janitor joiner journalist judge "
    "keeper keyworker knitter labourer landlady landlord landscaper laundress lawyer lead leader lecturer "
    "lgv librarian licensee lieutenant lifeguard listener loader locksmith machine-operator machinist "
    "magistrate manager mason masseuse mate mathematician matron mechanic mender mentor merchandiser "
    "messenger midwife milkman minder miner musician nanny navvy negotiator nurse officer operative "
    "operator optician organiser overlooker owner pa packer painter paralegal paramedic partner pc pcso "
    "pharmacist photographer physiotherapist picker pilot placement planner plasterer playworker "
    "ploughman plumber polisher porter postman postwoman practitioner presenter president principal "
    "printer private producer professor programmer proprietor psychologist publican radiographer raker "
    "receptionist recruiter registrar reporter representative researcher rider rifleman rigger roofer "
    "runner sailor salesman salesperson scaffolder scientist seaman seamstress secretary seller senco "
    "sergeant server shopkeeper signaller signalman slinger social-worker soldier solicitor sorter "
    "specialist spinner staff statistician steeplejack steward stewardess stockman student stylist "
    "superintendent supervisor support surveyor sweeper tackler tailor teacher technician technologist "
    "telephonist teller temp tester thatcher therapist tiler toolmaker trainee trainer translator "
    "treasurer trooper trustee tutor typist underwriter usher usherette valet valeter valuer volunteer waiter "
    "waitress warden washer weaver welder worker writer"
)
ENDS = re.compile(
    r"(?!(?:ger|nor|ro|hu|free|good|cole|new|bow|hart|chap|lay)man$)[a-z]{3,}(?:man|woman|person|keeper|worker|driver)$"
)
"""Ends of words that name who does a job; not the people and families so called."""
TITLE_PHRASES = re.compile(
    r"\b(?:dinner lady|shop floor|production line|checkout|tele-?ads|business support|service desk|car wash|work experience|team member|crew member|care ?worker|office junior|accounts junior|various (?:[a-z]+ ){0,2}(?:roles|posts|jobs)|supply cover|long[- ]term cover|"
    r"(?:bar|shop|warehouse|factory|farm|office|agency|building|kitchen|cleaning) work|lab hand|farm hand|stable hand|self[- ]employed [a-z]+|au pair|head of|member of|sales floor|data entry|night care|cash office|mill office|drawing office|post room|"
    r"typing pool|class (?:[12]|one|two)|picking line|barrow boy|door staff|paper round|mother['’]s help|night patrol|control room|"
    r"second in charge|HLTA|SENCO|HCA|NQT|ECT|LSA|TA)\b",
    re.I,
)
RANK = re.compile(r"(?:sgt|s/?sgt|ssgt|cpl|l/?cpl|pte|capt|maj|lt|wo[12]|po|ab)\.?$", re.I)
"""Ranks of soldiers and sailors, beside which their job stands."""
FUNCTIONS = re.compile(
    r"(?:warehouse|kitchen|retail|bar|reception|packing|picking|sales|security|admin|laundry|catering|cleaning|domestic|"
    r"wages|accounts|payroll|counter|production|assembly|maintenance)(?:(?:,? and | & | / )\w+)?$",
    re.I,
)
"""What somebody did, where it is all that is said of a job."""
FIRMS = re.compile(
    r"(?:accountants|agents|architects|auctioneers|bookkeepers|builders|consultants|dentists|engineers|opticians|"
    r"painters|partners|photographers|plumbers|printers|solicitors|surveyors|stationers|grocers|bakers|butchers)$"
)
"""Last words of a firm's name: of several people, and so no job's."""
ORGANISATION_WORDS = _words(
    "academy unitary infants infirmary juniors primary agency airport almshouses arms army association authority bakeries bakery bank board "
    "bookshop borough brewery brothers builders building bureau buses business cafe café care cathedral "
    "centre centres charity church cinema clinic club co college communities community company "
    "constabulary consulting contractors corporation corps council county court dental department "
    "district division engines enterprises estate estates factory families family farm federation finance "
    "firm fitness foods force foundation fund gallery garage group gym haulage health home homecare homes "
    "hospice hospital hospitals hotel house household housing inc industries inn institute insurance "
    "kitchens lab laboratories leisure libraries library limited llp lodge logistics lottery ltd "
    "magistrates mbc media merchants mill mills ministry mosque motors museum navy network nhs nurseries "
    "nursery office outfitters pallets park partners partnership pharmacy plc police port practice prison "
    "project properties quarry recruitment regiment removals reserve residential resort restaurant retail "
    "school schools scouts self-employed service services shop society solicitors solutions sons station "
    "store stores studio studios supermarket supermarkets surgery systems takeaway telecom tesco textiles "
    "theatre transport trust uk union university warehouse works workshop ymca zoo"
)
