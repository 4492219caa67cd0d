"""National identity numbers: made by the public rules, kept only if the oracle (python-stdnum, where it knows the number) agrees."""

import datetime
import importlib

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"


def digits(random, count):
    return "".join(random.choice(DIGITS) for _ in range(count))


def birth(random):
    return datetime.date(1930, 1, 1) + datetime.timedelta(days=random.randrange(28000))


def group(text, layout):
    """Groups of the lengths that the layout's digits say, between its other characters."""
    at, out = 0, []
    for token in layout:
        if token.isdigit():
            out.append(text[at:at + int(token)])
            at += int(token)
        else:
            out.append(token)
    return "".join(out)


def agreed(module, make):
    """Draws until the oracle calls it valid."""
    oracle = importlib.import_module(f"stdnum.{module}")

    def draw(random):
        while True:
            value = make(random)
            try:
                if oracle.is_valid(value):
                    return value
            except Exception:  # the oracle stumbles over some odd numbers
                continue

    return draw


def with_check(body, candidates, valid):
    for last in candidates:
        if valid(body + last):
            return body + last
    return None


def cn(random):
    body = random.choice(["110101", "310115", "440106", "510104", "330106", "420111"]) + birth(random).strftime("%Y%m%d") + digits(random, 3)
    return body + random.choice(DIGITS + "X")


def tw(random):
    order = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
    first = random.choice(order)
    second = random.choice(["1", "2", "1", "2", "8", "9", "A", "B", "C", "D"])
    code = order.index(first) + 10
    middle = int(second) if second.isdigit() else (order.index(second) + 10) % 10
    rest = digits(random, 7)
    total = code // 10 + code % 10 * 9 + middle * 8 + sum(int(d) * w for d, w in zip(rest, (7, 6, 5, 4, 3, 2, 1)))
    return first + second + rest + str(-total % 10)


def kr(random):
    day = birth(random)
    return day.strftime("%y%m%d") + random.choice("12" if day.year < 2000 else "34") + digits(random, 6)


def hk(random):
    letters = random.choice(LETTERS) if random.random() < 0.8 else random.choice(["WX", "XA", "XE", "XG"])
    number = digits(random, 6)
    padded = letters.rjust(2)
    total = sum((36 if c == " " else int(c, 36)) * w for c, w in zip(padded + number, range(9, 1, -1)))
    return letters + number + "0123456789A"[-total % 11]


def sg(random):
    series, number = random.choice("STFGM"), digits(random, 7)
    total = sum(int(d) * w for d, w in zip(number, (2, 7, 6, 5, 4, 3, 2))) + {"S": 0, "T": 4, "F": 0, "G": 4, "M": 3}[series]
    if series == "M":
        return series + number + "KLJNPQRTUWX"[10 - total % 11]
    return series + number + ("JZIHGFEDCBA" if series in "ST" else "XWUTRQPNMLK")[total % 11]


def cnpj(random):
    if random.random() < 0.3:
        body = "".join(random.choice(DIGITS + LETTERS) for _ in range(8)) + "0001"
    else:
        body = digits(random, 8) + "0001"
    return body + digits(random, 2)


def medicare(random):
    number = random.choice("23456") + digits(random, 7)
    check = sum(int(d) * w for d, w in zip(number, (1, 3, 7, 9, 1, 3, 7, 9))) % 10
    return number + str(check) + random.choice("123456789")


def nino(random):
    while True:
        pair = random.choice("ABCEGHJKLMNOPRSTWXYZ") + random.choice("ABCEGHJKLMNPRSTWXYZ")
        if pair not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ"):
            return pair + digits(random, 6) + random.choice("ABCD")


def za(random):
    return birth(random).strftime("%y%m%d") + digits(random, 4) + random.choice("01") + "8" + digits(random, 1)


def cf(random):
    consonants = "BCDFGLMNPRSTVZ"
    names = "".join(random.choice(consonants) for _ in range(6))
    day = birth(random)
    number = day.strftime("%y") + "ABCDEHLMPRST"[day.month - 1] + f"{day.day + random.choice((0, 40)):02}"
    code = names + number + random.choice("ABCDEFGHIL") + digits(random, 3)
    if random.random() < 0.1:  # two people would have had the same code
        code = code[:14] + "LMNPQRSTUV"[int(code[14])]
    return code + random.choice(LETTERS)


def nir(random):
    place = random.choice(["2A", "2B"]) if random.random() < 0.2 else f"{random.randrange(1, 96):02}"
    body = random.choice("12") + birth(random).strftime("%y%m") + place + f"{random.randrange(1, 900):03}{random.randrange(1, 999):03}"
    number = int(body.replace("2A", "19").replace("2B", "18"))
    return f"{body}{97 - number % 97:02}"


def idnr(random):
    rest = list(DIGITS)
    random.shuffle(rest)
    body = rest[:9] + [rest[random.randrange(9)]]
    random.shuffle(body)
    return "".join(body) + random.choice(DIGITS)


def pesel(random):
    day = birth(random)
    return f"{day:%y}{day.month + (20 if day.year > 1999 else 0):02}{day:%d}" + digits(random, 5)


def hetu(random):
    day = birth(random)
    sign = random.choice("-YXWVU") if day.year < 2000 else random.choice("ABCDEF")
    serial = random.randrange(2, 900)
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(f"{day:%d%m%y}{serial:03}") % 31]
    return f"{day:%d%m%y}{sign}{serial:03}{check}"


def se(random):
    day = birth(random)
    coordinated = 60 if random.random() < 0.1 else 0
    body = f"{day:%y%m}{day.day + coordinated:02}{digits(random, 3)}"
    return next(body + last for last in DIGITS if _luhn(body + last)), day.year // 100


def _luhn(number):
    return importlib.import_module("stdnum.luhn").is_valid(number)


def se_short(random):
    return group(se(random)[0], "6-4")


def se_long(random):
    number, century = se(random)
    return str(century) + (number if random.random() < 0.5 else group(number, "6-4"))


def rc(random):
    day = birth(random)
    if day.year < 1954:
        day = day.replace(year=1954 + day.year % 40, day=min(day.day, 28))
    return f"{day:%y}{day.month + random.choice((0, 50)):02}{day:%d}" + digits(random, 4)


def cnp(random):
    day = birth(random)
    sex = random.choice("12" if day.year < 2000 else "56")
    return sex + day.strftime("%y%m%d") + f"{random.randrange(1, 47):02}" + digits(random, 4)


def my_number(random):
    body = digits(random, 11)
    rest = sum(int(d) * w for d, w in zip(body, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return body + str(0 if rest <= 1 else 11 - rest)


def pan(random):
    return "".join(random.choice(LETTERS) for _ in range(3)) + "P" + random.choice(LETTERS) + digits(random, 4) + random.choice(LETTERS)


# class: (locale, draw, layouts, the layouts that need a word, words). An empty layout is the number without separators.
NATIONAL = {
    "id-cn": ("zh_CN", agreed("cn.ric", cn), [""], [], ["身份证号", "id card"]),
    "id-tw": ("zh_TW", tw, [""], [], ["身分證字號"]),
    "id-kr": ("ko_KR", agreed("kr.rrn", kr), ["6-7", "6-7", ""], [], ["주민등록번호", "rrn"]),
    "id-hk": ("zh_HK", hk, ["hk", "hk", ""], [], ["HKID"]),
    "id-sg": ("en_SG", sg, [""], [], ["NRIC"]),
    "id-th": ("th_TH", agreed("th.pin", lambda r: r.choice("12345678") + digits(r, 12)), ["1-4-5-2-1", "1 4 5 2 1", ""], [""], ["เลขประจำตัวประชาชน", "Thai ID"]),
    "id-in-aadhaar": ("en_IN", agreed("in_.aadhaar", lambda r: r.choice("23456789") + digits(r, 11)), ["4 4 4", "4-4-4", ""], [""], ["Aadhaar", "आधार"]),
    "id-in-pan": ("en_IN", agreed("in_.pan", pan), [""], [""], ["PAN", "PAN card"]),
    "id-br-cpf": ("pt_BR", agreed("br.cpf", lambda r: digits(r, 11)), ["3.3.3-2", "3.3.3-2", ""], [""], ["CPF", "cpf"]),
    "id-br-cnpj": ("pt_BR", agreed("br.cnpj", cnpj), ["2.3.3/4-2", "2.3.3/4-2", ""], [], ["CNPJ"]),
    "id-ca-sin": ("en_CA", agreed("ca.sin", lambda r: r.choice("1234567") + digits(r, 8)), ["3-3-3", "3 3 3", ""], [""], ["SIN", "social insurance number", "NAS"]),
    "id-au-tfn": ("en_AU", agreed("au.tfn", lambda r: digits(r, 9)), ["3 3 3", ""], [""], ["TFN", "tax file number"]),
    "id-au-medicare": ("en_AU", medicare, ["4 5 1", ""], [""], ["Medicare"]),
    "id-gb-nino": ("en_GB", nino, ["", "2 2 2 2 1"], [], ["NINO", "national insurance"]),
    "id-gb-nhs": ("en_GB", agreed("gb.nhs", lambda r: digits(r, 10)), ["3 3 4", ""], [""], ["NHS number", "NHS"]),
    "id-za": ("en_ZA", agreed("za.idnr", za), ["", "6 4 2 1"], [], ["ID number"]),
    "id-es-dni": ("es_ES", agreed("es.dni", lambda r: digits(r, 8) + r.choice(LETTERS)), ["", "8-1"], [], ["DNI"]),
    "id-es-nie": ("es_ES", agreed("es.nie", lambda r: r.choice("XYZ") + digits(r, 7) + r.choice(LETTERS)), ["", "1-7-1"], [], ["NIE"]),
    "id-it": ("it_IT", agreed("it.codicefiscale", cf), [""], [], ["codice fiscale"]),
    "id-fr": ("fr_FR", agreed("fr.nir", nir), ["1 2 2 2 3 3 2", ""], [], ["NIR", "sécurité sociale"]),
    "id-de": ("de_DE", agreed("de.idnr", idnr), ["2 3 3 3", ""], [""], ["Steuer-ID", "IdNr", "Steueridentifikationsnummer"]),
    "id-pl-pesel": ("pl_PL", agreed("pl.pesel", pesel), [""], [""], ["PESEL", "pesel"]),
    "id-pl-nip": ("pl_PL", agreed("pl.nip", lambda r: digits(r, 10)), ["3-3-2-2", ""], [""], ["NIP"]),
    "id-fi": ("fi_FI", agreed("fi.hetu", hetu), [""], [], ["henkilötunnus", "hetu"]),
    "id-se": ("sv_SE", se_short, [""], [], ["personnummer"]),
    "id-se-long": ("sv_SE", se_long, [""], [], ["personnummer"]),
    "id-nl": ("nl_NL", agreed("nl.bsn", lambda r: digits(r, 9)), ["", "", "4.2.3"], [""], ["BSN", "burgerservicenummer"]),
    "id-cz": ("cs_CZ", agreed("cz.rc", rc), ["6/4", "6/4", ""], [""], ["rodné číslo", "birth number"]),
    "id-ro": ("ro_RO", agreed("ro.cnp", cnp), [""], [], ["CNP"]),
    "id-jp": ("ja_JP", my_number, ["", "4 4 4"], [""], ["マイナンバー", "my number", "個人番号"]),
}


def draw(name, random):
    """A number as it is written, and the word it needs, or none."""
    _, make, layouts, weak, words = NATIONAL[name]
    number, layout = make(random), random.choice(layouts)
    if layout == "hk":
        return f"{number[:-1]}({number[-1]})", ""
    # Half of those that need none have a word nevertheless.
    needs = layout in weak or random.random() < 0.3
    return (group(number, layout) if layout else number), random.choice(words) if needs else ""
