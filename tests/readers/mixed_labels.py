"""Thirty names that mix what breaks in pictures and files: Arabic and Latin, brackets, percent, negative
numbers, dates, diacritics, ligatures, emoji, 200 letters."""

LABELS = [
    "أرامكو السعودية", "شركة xAI (Grok 4)", "97.4 مليار دولار", "هبط -5.2% أمس", "أرامكو (2222.SR) تربح",
    "بين 2024-2025 فقط", "بنك أبوظبي الأول (FAB)", "FAB: بنك أبوظبي الأول", "استحواذ 45.5 مليار ريال",
    "الاكتتاب العام (IPO) في 15/06/2026", "مُحَمَّدٌ بنُ سَلْمَان", "لا إله إلا الأمل والآمال لأن الإنسان",
    "صندوق الثروة 🇸🇦 السيادي 🚀", "Apple Inc.", "S&P 500", "AT&T وشركاؤها", "«رؤية 2030» [المرحلة الثانية]",
    "نمو +3.5% ثم -1,250.75 نقطة", "٪١٢٫٥ من الأسهم", "أرباح ٢٠٢٦: ٣٫٤ مليارات",
    "<script>alert('x')</script> مؤسسة", "\"اقتباس\" و'مفرد' & <وسم>", "شركة A/B للتقنية {بيتا}", "سعر $75 للبرميل",
    "بنك/مصرف: فرع-1", "ﷲ والله ﻷ ﻻ", "الدولار/الين USD/JPY 150.25",
    "xAI تستحوذ على X مقابل 33 مليار دولار (مارس)", "ـــتطويـــل وكشيدة",
    ("شركة " + "الاستثمارات العربية الدولية القابضة للتنمية الصناعية والخدمات المالية المتكاملة " * 3)[:200].strip(),
]
TYPES = ["organization", "person", "place", "product", "instrument", "event", "term"]
PREDICATES = ["owns", "acquires", "invests_in", "partners_with", "supplies", "produces"]
STATUSES = ["asserted", "planned", "possible", "denied", "ended"]


def sentence(label):
    return f"ذكر الخبر {label} هنا."


def knowledge():
    """isnad-knowledge/1: each name in a ring of claims, and two claims that are about one name alone."""
    text = "\n".join(sentence(label) for label in LABELS)
    count = len(LABELS)
    claims, begin = [], 0
    for i, label in enumerate(LABELS):
        words = sentence(label)
        begin = text.index(words, begin)
        place = {"begin": begin, "end": begin + len(words), "text": words}
        claim = {"id": f"c{i + 1}", "predicate": PREDICATES[i % 6], "subject": f"e{i + 1}",
                 "object": f"e{(i + 1) % count + 1}", "status": STATUSES[i % 5], "confidence": 0.5, "article": "a1",
                 "amount": {"value": 1e9 * (i + 1), "currency": "SAR", "qualifier": "about", "text": label},
                 "cue": {"begin": begin, "end": begin + 3}, "sentence": place, "evidence": place}
        if i in (3, 17):
            del claim["object"]
            claim.update(predicate="price_moves", percent=-5.2, direction="down")
        claims.append(claim)
    return {
        "format": "isnad-knowledge/1", "manifest": "",
        "articles": [{"id": "a1", "sha256": "", "name": "mixed", "title": "ثلاثون اسما مختلطا (30) <b>",
                      "url": "https://example.org/a?b=1&c=\"2\"", "publisher": "رويترز",
                      "published": "2026-06-15", "language": "ar", "text": text}],
        "entities": [{"id": f"e{i + 1}", "type": TYPES[i % 7], "name": label} for i, label in enumerate(LABELS)],
        "claims": claims,
    }
