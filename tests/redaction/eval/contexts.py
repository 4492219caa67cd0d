"""Puts a value into the texts in which values turn up in telemetry.

A context gets the value, a word that says what it is (or none), and returns the text with the place of the value in it. Where a
context encodes the value, the place is that of what it became.
"""

import json
from html import escape
from urllib.parse import quote

MARK = "\x00"


def _slug(word):
    return "_".join(word.lower().replace("'", "").split()) or "x"


def _lead(word):
    return f"{word} " if word else ""


def _json(value):
    return json.dumps(value, ensure_ascii=False)[1:-1]


def _json_unicode(value):
    return "".join(c if c.isalnum() and c.isascii() else f"\\u{ord(c):04x}" for c in value if ord(c) < 0x10000)


def _query(value):
    return quote(value, safe="/:@!$'()*,;-._~")


def _plus(value):
    return quote(value, safe="").replace("%20", "+")


def _sql(value):
    return value.replace("'", "''")


def _same(value):
    return value


# name: (template, how the value is written in it). `{w}` is the word and a space, `{k}` the word as a key.
CONTEXTS = {
    "bare": ("{v}", _same),
    "prose": ("The customer {w}{v} called twice about the invoice", _same),
    "prose-end": ("Could not verify {w}{v}.", _same),
    "prose-comma": ("Hello, {w}{v}, thanks for waiting!", _same),
    "colon": ("lookup of {w}{v}: not found", _same),
    "query": ("GET /search?{k}={v}&y=2", _query),
    "query-last": ("https://shop.example/find?page=2&{k}={v}", _query),
    "percent": ("redirect=%2Ffind%3F{k}%3D{v}%26y%3D2", lambda v: quote(v, safe="")),
    "form": ("a=1&{k}={v}&b=2", _plus),
    "json": ('{{"id":7,"{k}":"{v}","ok":true}}', _json),
    "json-escaped": ('{{"body":"{{\\"{k}\\":\\"{v}\\",\\"n\\":1}}"}}', lambda v: _json(_json(v))),
    "json-unicode": ('{{"{k}":"{v}"}}', _json_unicode),
    "sql": ("SELECT id FROM person WHERE {k} = '{v}' AND active = 1", _sql),
    "sql-insert": ("INSERT INTO t ({k}, n) VALUES ('{v}', 3)", _sql),
    "error-chain": ("request failed: no account for {w}{v}: caused by: row not found", _same),
    "debug": ('Person {{ id: 17, {k}: "{v}", tags: ["a", "b"] }}', _json),
    "debug-option": ('Input {{ {k}: Some("{v}"), retries: 3 }}', _json),
    "cjk": ("用户{w2}{v}已经登录成功", _same),
    "cjk-punctuation": ("查询失败：{w2}{v}，请稍后重试。", _same),
    "hangul": ("고객 {w}{v}님이 로그인했습니다", _same),
    "kana": ("お客様の{w2}{v}を確認してください", _same),
    "csv": ("2041,{k},{v},2026-01-02,paid", _same),
    "semicolon": ("17;{k};{v};x", _same),
    "tab": ("17\t{k}\t{v}\tx", _same),
    "header": ("X-Customer: {w}{v}", _same),
    "parentheses": ("denied ({w}{v}) by policy", _same),
    "brackets": ("denied {w}[{v}] by policy", _same),
    "angle": ("denied {w}<{v}> by policy", _same),
    "double-quotes": ('unknown {w}"{v}"', _same),
    "single-quotes": ("unknown {w}'{v}'", _same),
    "backticks": ("unknown {w}`{v}`", _same),
    "key-value": ("status=ok {k}={v} took=17ms", _same),
    "key-colon": ("{k}: {v}\nstatus: ok", _same),
    "xml": ("<person><{k}>{v}</{k}></person>", _same),
    "log-line": ("2026-11-20T14:22:42.123Z  INFO shop::cart: got {w}{v} from queue", _same),
    "cyrillic": ("клиент {w}{v} не найден", _same),
    "newline": ("first line\n{w}{v}\nlast line", _same),
    "array": ('["{k}", "{v}", 3]', _json),
    "pipe": ("{k}|{v}|3", _same),
    "arrow": ("{w}{v} -> 404", _same),
    "path": ("GET /{k}/{v}/orders", lambda v: quote(v, safe="@:")),
    "cache-key": ("cache:{k}:{v}:profile", _same),
    "yaml": ("retries: 3\n{k}: '{v}'\nzone: eu", _sql),
    "toml": ('{k} = "{v}"', _json),
    "xml-attribute": ('<person {k}="{v}" n="1"/>', escape),
    "double-percent": ("next=%252Ffind%253F{k}%253D{v}%2526y%253D2", lambda v: quote(quote(v, safe=""), safe="")),
    "literal-newline": ("first line\\n{w}{v}\\nlast line", _same),
    "debug-nested": ('Err(Rejected("Person {{ {k}: \\"{v}\\", n: 1 }}"))', lambda v: _json(_json(v))),
    "debug-tuple": ('Lookup({k}, Id("{v}"), 3)', _json),
    "emoji": ("{w}👤{v}✅", _same),
    "thai": ("ไม่พบลูกค้า {w}{v} ในระบบ", _same),
    "thai-tight": ("ลูกค้า{w2}{v}ไม่พบ", _same),
    "arabic": ("العميل {w}{v} غير موجود", _same),
    "full-width-colon": ("{w2}：{v}。", _same),
    "dash": ("user – {w}{v} – locked", _same),
    "command-line": ("import --{k} {v} --verbose", _same),
    "command-line-equals": ("import --{k}={v} --verbose", _same),
    "cookie": ("theme=dark; {k}={v}; Path=/", _same),
    "logfmt": ('level=error {k}="{v}" msg="not found"', _json),
    "no-break-space": ("customer\u00a0{w}{v}\u00a0called", _same),
    "zero-width": ("customer {w}\u200b{v}\u200b called", _same),
    "question": ("Is {w}{v} right?", _same),
    "german": ("Für den Kunden {w}{v} wurde nichts gefunden", _same),
}

# Here the key is encoded as well.
ENCODED = ("percent", "double-percent", "form", "query", "query-last", "path")

# A value over several lines, or one that brings its own key, stands in fewer places.
TEXTUAL = ["bare", "prose", "error-chain", "json", "json-escaped", "debug", "debug-option", "log-line", "newline", "cjk",
           "parentheses", "colon", "cyrillic"]


def place(name, value, word=""):
    """The text of the context, and where in it the value begins and ends."""
    template, written = CONTEXTS[name]
    # Scripts from Thai on put no spaces between words.
    tight = word if any(ord(c) >= 0x0E00 for c in word) else _lead(word)
    key = quote(_slug(word)) if name in ENCODED else _slug(word)
    text = template.format(v=MARK, w=_lead(word), w2=tight, k=key)
    start = text.index(MARK)
    shown = written(value)
    return text.replace(MARK, shown), (start, start + len(shown))
