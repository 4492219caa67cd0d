"""Puts a value into the texts in which values turn up in telemetry.

A context gets the value, a word that says what it is (or none), and returns the text with the place of the value in it. Where a
context encodes the value, the place is that of what it became.
"""

import json
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
}

# A value over several lines, or one that brings its own key, stands in fewer places.
TEXTUAL = ["bare", "prose", "error-chain", "json", "json-escaped", "debug", "debug-option", "log-line", "newline", "cjk",
           "parentheses", "colon", "cyrillic"]


def place(name, value, word=""):
    """The text of the context, and where in it the value begins and ends."""
    template, written = CONTEXTS[name]
    tight = f"{word}" if word and not word.isascii() else _lead(word)
    text = template.format(v=MARK, w=_lead(word), w2=tight, k=_slug(word))
    start = text.index(MARK)
    shown = written(value)
    return text.replace(MARK, shown), (start, start + len(shown))
