"""Personal data and secrets that a scrubber has to find, by class. Each draw gives value, sensitive part, word, locale.

The sensitive part is what must not survive: the password of a URL, otherwise the value itself. The word is what has to stand near,
for classes that no check tells.
"""

import base64
import json
import string
from dataclasses import dataclass

import phonenumbers
from stdnum import iban, luhn

import national
from contexts import CONTEXTS, TEXTUAL

ALNUM = string.ascii_letters + string.digits
URLSAFE = ALNUM + "-_"
LOCALES = ["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pt_BR", "zh_TW", "ja_JP", "pl_PL"]


@dataclass
class Sample:
    """One drawn value."""

    value: str
    secret: str = ""
    word: str = ""
    locale: str = ""
    needs_word: bool = False
    textual: bool = False
    precise: bool = True


class Source:
    """Everything that draws, over one random state."""

    def __init__(self, random, fakers):
        self.random = random
        self.fakers = fakers

    def some(self, alphabet, count):
        return "".join(self.random.choice(alphabet) for _ in range(count))

    def faker(self):
        locale = self.random.choice(LOCALES)
        return locale, self.fakers[locale]

    def email(self):
        locale, fake = self.faker()
        name = fake.ascii_company_email() if self.random.random() < 0.4 else fake.ascii_free_email()
        kind = self.random.random()
        user, _, domain = name.partition("@")
        if kind < 0.15:
            name = f"{user}+{self.some(string.ascii_lowercase, 5)}@{domain}"
        elif kind < 0.25:
            name = f"{user.title()}@mail.{domain.upper() if kind < 0.2 else domain}"
        return Sample(name, locale=locale)

    def card(self):
        brands = [("4", 16), ("4", 16), ("4", 13), ("4", 19), ("34", 15), ("37", 15), ("6011", 16), ("65", 16), ("644", 16), ("3530", 16), ("3589", 16),
                  ("36", 14), ("305", 14), ("62", 16), ("62", 19), ("622126", 17), ("5018", 16), ("6304", 16), ("6759", 18), ("2200", 16)]
        brands += [(str(n), 16) for n in (51, 52, 53, 54, 55, 2221, 2345, 2600, 2720)]
        prefix, length = self.random.choice(brands)
        body = prefix + self.some(string.digits, length - len(prefix) - 1)
        number = body + luhn.calc_check_digit(body)
        layout = {15: "4-6-5", 14: "4-6-4", 16: "4-4-4-4", 19: "4-4-4-4-3"}.get(length)
        kind = self.random.random()
        if layout and kind < 0.5:
            number = national.group(number, layout.replace("-", self.random.choice(" -")))
        return Sample(number)

    def iban(self):
        while True:
            locale, fake = self.faker()
            value = fake.iban()
            if not iban.is_valid(value):
                continue
            kind = self.random.random()
            if kind < 0.4:
                value = iban.format(value)
            elif kind < 0.45:
                value = value.lower()
            return Sample(value, locale=locale)

    def ipv4(self):
        while True:
            fake = self.fakers["en_US"]
            value = fake.ipv4_private() if self.random.random() < 0.2 else fake.ipv4_public()
            if not value.startswith(("0.", "127.", "255.")):
                break
        return Sample(value)

    def ipv6(self):
        import ipaddress

        groups = [self.random.choice(["2001", "2a02", "fd12", "fe80", "2606"])] + [self.some("0123456789abcdef", 4) for _ in range(7)]
        kind = self.random.random()
        if kind < 0.4:
            groups[2:6] = ["0000"] * 4
        address = ipaddress.IPv6Address(":".join(groups))
        value = address.exploded if kind > 0.8 else address.compressed
        return Sample(value.upper() if 0.4 < kind < 0.5 else value)

    def mac(self):
        octets = [self.some("0123456789abcdef", 2) for _ in range(6)]
        kind = self.random.random()
        value = ":".join(octets) if kind < 0.6 else "-".join(octets)
        if kind > 0.9:
            value = ".".join("".join(octets)[i:i + 4] for i in (0, 4, 8))
        return Sample(value.upper() if self.random.random() < 0.3 else value)

    def jwt(self):
        def part(data):
            return base64.urlsafe_b64encode(json.dumps(data, separators=(",", ":")).encode()).rstrip(b"=").decode()

        header = {"alg": self.random.choice(["HS256", "RS256", "ES256"]), "typ": "JWT"}
        if self.random.random() < 0.3:
            header = {"kid": self.some(ALNUM, 8), **header}
        body = {"sub": self.some(string.digits, 10), "name": self.faker()[1].name(), "iat": 1516239022}
        return Sample(f"{part(header)}.{part(body)}.{self.some(URLSAFE, 43)}")

    def pem(self):
        kind = self.random.choice(["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])
        lines = [self.some(ALNUM + "+/", 64) for _ in range(self.random.randrange(3, 8))] + [self.some(ALNUM, 30) + "=="]
        end = f"\n-----END {kind}-----" if self.random.random() < 0.8 else ""
        return Sample(f"-----BEGIN {kind}-----\n" + "\n".join(lines) + end, secret="".join(lines), textual=True, precise=False)

    def bearer(self):
        secret = self.some(URLSAFE, self.random.randrange(20, 60))
        head = self.random.choice(["Bearer ", "bearer ", "Authorization: Bearer ", "authorization=Bearer "])
        return Sample(head + secret, secret=secret, textual=True)

    def basic(self):
        text = f"{self.fakers['en_US'].user_name()}:{self.some(ALNUM, self.random.randrange(6, 16))}"
        secret = base64.b64encode(text.encode()).decode()
        return Sample(self.random.choice(["Basic ", "Authorization: Basic ", "Proxy-Authorization: Basic "]) + secret, secret=secret, textual=True)

    def url(self):
        scheme, rest = self.random.choice([
            ("https", "host.example/path?x=1"), ("postgres", "db.internal:5432/shop"), ("amqp", "mq:5672/%2f"), ("mysql", "10.1.2.3/app"),
            ("mongodb+srv", "cluster0.abcde.mongodb.net/test?retryWrites=true"), ("redis", "cache:6379/0"), ("ftp", "files.example/a.txt"),
            ("ssh", "box.example:22"), ("socks5", "proxy.example:1080")])
        secret = self.some(ALNUM + "!$*-_.~", self.random.randrange(8, 20)) + self.some(ALNUM, 3)
        user = self.random.choice(["", "admin", "svc-user", self.fakers["en_US"].user_name()])
        return Sample(f"{scheme}://{user}:{secret}@{rest}", secret=secret, textual=True, precise=False)

    def password(self):
        key = self.random.choice(["password", "passwd", "pwd", "PASSWORD", "db_password", "secret", "client_secret", "api_key", "apikey", "access_token",
                                  "userPassword", "secretKey", "auth_token"])
        secret = self.some(ALNUM, 4) + self.some(ALNUM + "!#$%*_-@.", self.random.randrange(4, 14)) + self.some(ALNUM, 2)
        form = self.random.choice(['{k}={v}', '{k}: {v}', '"{k}": "{v}"', '{k}="{v}"', "{k} = '{v}'", '{k}:{v}', '"{k}":"{v}"'])
        return Sample(form.format(k=key, v=secret), secret=secret, textual=True, precise=False)

    def phone(self, form):
        region, words = self.random.choice([
            ("US", ["phone", "tel", "call", "mobile"]), ("GB", ["phone", "mobile"]), ("DE", ["Telefon", "Handy", "Tel."]), ("FR", ["téléphone", "tél"]),
            ("ES", ["teléfono", "móvil"]), ("IT", ["telefono", "cellulare"]), ("BR", ["telefone", "celular"]), ("CN", ["手机", "电话", "手机号"]),
            ("TW", ["電話", "手機"]), ("JP", ["電話", "携帯"]), ("KR", ["전화", "휴대폰"]), ("IN", ["phone", "mobile"]), ("AU", ["phone"]), ("NL", ["telefoon"]),
            ("SE", ["telefon"]), ("PL", ["telefon"]), ("CA", ["phone"]), ("SG", ["phone"]), ("MX", ["teléfono"]), ("ZA", ["cell"]), ("TR", ["telefon"])])
        while True:
            kind = self.random.choice([phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE])
            sample = phonenumbers.example_number_for_type(region, kind)
            digits = str(sample.national_number)
            keep = 4 if len(digits) > 8 else 2
            sample.national_number = int(digits[:keep] + self.some(string.digits, len(digits) - keep))
            if phonenumbers.is_valid_number(sample):
                break
        formats = phonenumbers.PhoneNumberFormat
        style = {"e164": formats.E164, "international": formats.INTERNATIONAL, "national": formats.NATIONAL}[form]
        word = self.random.choice(words) if form == "national" else ""
        return Sample(phonenumbers.format_number(sample, style), word=word, locale=region, needs_word=form == "national")

    def ssn(self):
        while True:
            area = self.random.randrange(1, 900)
            if area != 666:
                break
        number = f"{area:03}-{self.random.randrange(1, 100):02}-{self.random.randrange(1, 10000):04}"
        kind = self.random.random()
        if kind < 0.2:
            return Sample(number.replace("-", ""), word=self.random.choice(["SSN", "social security number"]), locale="en_US", needs_word=True)
        spaced = kind < 0.3
        return Sample(number.replace("-", " ") if spaced else number, word="SSN" if kind < 0.5 else "", locale="en_US", needs_word=spaced)

    def passport(self):
        word, value = self.random.choice([
            ("passport", self.some(string.digits, 9)), ("passport no", "C" + self.some(string.digits, 8)), ("Reisepass", "C" + self.some("CFGHJKLMNPRTVWXYZ0123456789", 5) + self.some(string.digits, 3)),
            ("passeport", self.some(string.digits, 2) + self.some(string.ascii_uppercase, 2) + self.some(string.digits, 5)), ("护照", "E" + self.some(string.digits, 8)),
            ("護照", self.some(string.digits, 9)), ("パスポート", "T" + self.some("RKSZHG", 1) + self.some(string.digits, 7)), ("여권", "M" + self.some(string.digits, 8)),
            ("pasaporte", self.some(string.ascii_uppercase, 3) + self.some(string.digits, 6)), ("driving licence", self.some(string.ascii_uppercase, 1) + self.some(string.digits, 7))])
        return Sample(value, word=word, needs_word=True)

    def mrz(self):
        def check(body):
            return str(sum((0 if c == "<" else int(c, 36)) * w for c, w in zip(body, (7, 3, 1) * 20)) % 10)

        def dated(sex):
            day = national.birth(self.random)
            birth, end = f"{day:%y%m%d}", f"3{self.some('012345', 1)}0{self.some('123456789', 1)}1{self.some('123456789', 1)}"
            return birth + check(birth), sex + end + check(end)

        country = self.random.choice(["UTO", "D<<", "FRA", "USA", "JPN", "BRA"])
        number = self.some(string.ascii_uppercase + string.digits, 2) + self.some(string.digits, 7)
        birth, rest = dated(self.random.choice("MF<"))
        form = self.random.random()
        if form < 0.4:
            line = f"{number}{check(number)}{country}{birth}{rest}{'<' * 14}"
            value = line + "0" + check(line[:10] + line[13:20] + line[21:43])
        elif form < 0.7:
            family, given = (self.some("ABCDEFGHIKLMNOPRST", n) for n in (8, 5))
            value = f"P<{country}{family}<<{given}".ljust(44, "<")
        else:
            value = self.random.choice([f"I<{country}{number}{check(number)}".ljust(30, "<"), f"{birth}{rest}{country}".ljust(29, "<") + "4"])
        return Sample(value, textual=True)

    def imei(self):
        body = "35" + self.some(string.digits, 12)
        number = body + luhn.calc_check_digit(body)
        if self.random.random() < 0.3:
            number = national.group(number, "2-6-6-1")
        return Sample(number, word=self.random.choice(["IMEI", "imei"]), needs_word=True)

    def national(self, name):
        value, word = national.draw(name, self.random)
        return Sample(value, word=word, locale=national.NATIONAL[name][0], needs_word=bool(word))

    def token(self, vendor):
        upper = string.ascii_uppercase
        shapes = {
            "aws": lambda: self.random.choice(["AKIA", "ASIA"]) + self.some(upper + "234567", 16),
            "github": lambda: "github_pat_" + self.some(ALNUM, 22) + "_" + self.some(ALNUM, 59) if self.random.random() < 0.3 else self.random.choice(["ghp_", "gho_", "ghu_", "ghs_", "ghr_"]) + self.some(ALNUM, 36),
            "gitlab": lambda: self.random.choice(["glpat-", "gldt-", "glrt-"]) + self.some(URLSAFE, 19) + self.some(ALNUM, 1),
            "slack": lambda: self.random.choice([f"xoxb-{self.some(string.digits, 12)}-{self.some(string.digits, 12)}-{self.some(ALNUM, 24)}", f"xoxp-{self.some(string.digits, 11)}-{self.some(string.digits, 11)}-{self.some(string.digits, 12)}-{self.some('0123456789abcdef', 32)}", f"xapp-1-{self.some(upper, 11)}-{self.some(string.digits, 13)}-{self.some('0123456789abcdef', 64)}"]),
            "stripe": lambda: self.random.choice(["sk_live_", "sk_test_", "rk_live_"]) + self.some(ALNUM, self.random.choice([24, 99])),
            "google": lambda: "AIza" + self.some(URLSAFE, 34) + self.some(ALNUM, 1) if self.random.random() < 0.7 else "GOCSPX-" + self.some(URLSAFE, 27) + self.some(ALNUM, 1),
            "npm": lambda: "npm_" + self.some(ALNUM, 36),
            "pypi": lambda: "pypi-AgEIcHlwaS5vcmc" + self.some(URLSAFE, 119) + self.some(ALNUM, 1),
            "llm": lambda: self.random.choice([f"sk-{self.some(ALNUM, 20)}T3BlbkFJ{self.some(ALNUM, 20)}", f"sk-proj-{self.some(URLSAFE, 47)}{self.some(ALNUM, 1)}", f"sk-ant-api03-{self.some(URLSAFE, 93)}AA", f"hf_{self.some(string.ascii_letters, 34)}", f"gsk_{self.some(ALNUM, 52)}"]),
        }
        return Sample(shapes[vendor]())


def classes(source):
    """Name of every class, and what draws it."""
    plain = ["email", "card", "iban", "ipv4", "ipv6", "mac", "jwt", "pem", "bearer", "basic", "url", "password", "ssn", "passport", "mrz", "imei"]
    found = {("url-credentials" if name == "url" else name): getattr(source, name) for name in plain}
    for vendor in ["aws", "github", "gitlab", "slack", "stripe", "google", "npm", "pypi", "llm"]:
        found[f"token-{vendor}"] = lambda vendor=vendor: source.token(vendor)
    for form in ["e164", "international", "national"]:
        found[f"phone-{form}"] = lambda form=form: source.phone(form)
    for name in national.NATIONAL:
        found[name] = lambda name=name: source.national(name)
    return found


def context_for(sample, random):
    """A context in which this value can stand."""
    names = TEXTUAL if sample.textual else list(CONTEXTS)
    while True:
        name = random.choice(names)
        # Without its word it is only a number.
        if not (sample.needs_word and name == "bare"):
            return name
