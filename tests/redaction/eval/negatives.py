"""Texts without anything personal that look as if they had: what a scrubber must leave alone, by kind."""

import base64
import string
import uuid

ALNUM = string.ascii_letters + string.digits
HEX = "0123456789abcdef"

CHINESE = ("订单服务在处理请求时发生超时错误系统将自动重试并记录日志用户可以在控制台查看详细信息库存不足导致支付失败请检查配置文件是否正确加载"
           "缓存命中率下降数据库连接池已满消息队列积压任务调度完成页面渲染时间过长网络延迟接口返回成功状态更新版本发布")


class Negatives:
    """Draws texts by kind, over one random state."""

    def __init__(self, random, fakers):
        self.random = random
        self.fakers = fakers

    def some(self, alphabet, count):
        return "".join(self.random.choice(alphabet) for _ in range(count))

    def number(self, count):
        return self.random.choice("123456789") + self.some(string.digits, count - 1)

    def word(self):
        return self.fakers["en_US"].word()

    def words(self, count):
        return [self.word() for _ in range(count)]

    def around(self, value):
        """The value alone, or in a short text that says nothing about it."""
        return self.random.choice(["{v}", "{v}", "id={v}", "request {v} done", "key: {v},", '{{"id":"{v}"}}', "a={v}&b=2", "[{v}]", "Span {{ id: {v}, ok: true }}"]).format(v=value)

    def uuid(self):
        value = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        return self.around(self.random.choice([value, value, value.upper(), value.replace("-", "")]))

    def trace_id(self):
        ids = self.some(HEX, 32), self.some(HEX, 16)
        return self.random.choice([ids[0], ids[1], f"00-{ids[0]}-{ids[1]}-01", f"trace_id={ids[0]} span_id={ids[1]}"])

    def sha256(self):
        return self.around(self.random.choice(["sha256:", "", "", "sha1-"]) + self.some(HEX, self.random.choice([64, 64, 40])))

    def epoch_ms(self):
        return self.around(str(self.random.randrange(1_500_000_000_000, 1_900_000_000_000)))

    def epoch_ns(self):
        return self.around(str(self.random.randrange(1_500_000_000, 1_900_000_000)) + self.some(string.digits, 9))

    def number_10(self):
        return self.around(self.number(10))

    def number_16(self):
        return self.around(self.number(16))

    def snowflake(self):
        return self.around(str((self.random.randrange(10**11, 6 * 10**11) << 22) | self.random.getrandbits(22)))

    def float(self):
        return self.around(self.random.choice([repr(self.random.random()), repr(self.random.random() * 1e6), f"{self.random.random() * 1e4:.3f}", repr(-self.random.random() * 180), f"{self.random.random() * 1e9:.6e}"]))

    def semver(self):
        r = self.random.randrange
        version = f"{r(40)}.{r(60)}.{r(400)}"
        return self.around(self.random.choice([version, f"v{version}", f"{version}-rc.{r(9)}", f"{version}+{self.some(HEX, 7)}", f"^{version}", f"{version}-20{r(10, 27)}{r(1, 13):02}{r(1, 29):02}"]))

    def iso_time(self):
        r = self.random.randrange
        day, clock = f"20{r(10, 30)}-{r(1, 13):02}-{r(1, 29):02}", f"{r(24):02}:{r(60):02}:{r(60):02}"
        return self.around(self.random.choice([f"{day}T{clock}Z", f"{day}T{clock}.{r(10**6):06}+02:00", f"{day} {clock}", f"{day}", f"{clock}.{r(1000):03}", f"{day}T{clock}.{r(10**9):09}Z"]))

    def sql(self):
        table, columns = self.word(), self.words(3)
        return self.random.choice([
            f"SELECT {columns[0]}, {columns[1]} FROM {table} WHERE {columns[2]}_id = $1 ORDER BY {columns[0]} LIMIT {self.number(2)}",
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES (?, ?, ?)", f"UPDATE {table} SET {columns[0]} = ? WHERE {columns[1]} IN (?, ?) AND version = {self.number(3)}",
            f"DELETE FROM {table} WHERE created_at < now() - interval '{self.number(2)} days'", f"SELECT count(*) FROM \"{table}\" t JOIN {columns[0]} u ON t.id = u.{table}_id"])

    def path(self):
        return self.random.choice([
            "/" + "/".join(self.words(4)) + f"/{self.word()}.rs", f"/var/log/{self.word()}/{self.word()}-2026-11-{self.number(2)}.log.gz", f"C:\\Users\\{self.word()}\\AppData\\{self.word()}.dll",
            f"/usr/lib/x86_64-linux-gnu/lib{self.word()}.so.{self.number(1)}.{self.number(2)}", f"../{self.word()}/target/release/deps/{self.word()}-{self.some(HEX, 16)}", f"s3://{self.word()}-{self.number(5)}/{self.word()}/part-{self.number(5)}.parquet"])

    def route(self):
        words = self.words(3)
        return self.random.choice(["GET", "POST", "PUT", "DELETE"]) + " " + self.random.choice([
            f"/api/v{self.number(1)}/{words[0]}/{{id}}/{words[1]}", f"/{words[0]}/:{words[1]}_id/{words[2]}", f"/{words[0]}/{self.number(5)}/{words[1]}?page={self.number(1)}&limit={self.number(2)}",
            f"/{words[0]}/{self.number(6)}/{words[1]}/{self.number(4)}", f"/{words[0]}/{self.number(6)}/{self.number(3)}", f"/healthz HTTP/1.1 200 {self.number(3)}"])

    def prose(self):
        fake = self.fakers[self.random.choice(["en_US", "de_DE", "fr_FR", "es_ES"])]
        return self.random.choice([fake.sentence(nb_words=12), " ".join(self.words(10)) + f" {self.number(3)} times.", f"Order {self.number(6)} was shipped with {self.number(2)} items on 2026-{self.number(1):0>2}-11.", f"The {self.word()} took {self.number(4)} ms, {self.number(2)} % more than the {self.number(3)} before."])

    def chinese(self):
        start = self.random.randrange(len(CHINESE) - 20)
        return CHINESE[start:start + self.random.randrange(8, 20)] + self.random.choice(["。", "，耗时" + self.number(3) + "毫秒", "：共" + self.number(4) + "条"])

    def package(self):
        r, word = self.random.randrange, self.word()
        return self.random.choice([f"{word}@{r(9)}.{r(20)}.{r(9)}", f"@{word}/{self.word()}@^{r(9)}.{r(20)}.0", f"{word}=={r(9)}.{r(20)}.{r(9)}", f"pkg:npm/%40{word}/{self.word()}@{r(9)}.{r(20)}.1", f"{word} v{r(9)}.{r(20)}.{r(9)} (/{self.word()}/{word})",
                                   f"registry.example/{word}/{self.word()}:{r(9)}.{r(20)}@sha256:{self.some(HEX, 64)}", f"{word}-{r(9)}.{r(20)}.{r(9)}-py3-none-any.whl"])

    def rust_path(self):
        words = self.words(5)
        return self.random.choice(["::".join(words[:4]), f"<{words[0]}::{words[1].title()} as core::fmt::Debug>::fmt", f"{words[0]}::{words[1]}::{{{{closure}}}}::h{self.some(HEX, 16)}", f"core::option::Option<alloc::vec::Vec<{words[0]}::{words[1].title()}>>",
                                   f"a::b::c::{words[0]}", f"std::sync::Arc<dyn {words[0].title()} + Send>", f"at src/{words[0]}/{words[1]}.rs:{self.number(3)}:{self.number(2)}"])

    def operations(self):
        r, word = self.random.randrange, self.word()
        return self.random.choice([
            f"arn:aws:lambda:eu-west-1:{self.number(12)}:function:{word}", f"pod {word}-{self.some(HEX, 9)}-{self.some('bcdfghjklmnpqrstvwxz2456789', 5)} evicted", f"i-{self.some(HEX, 17)} in eu-west-1a",
            f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{r(99, 140)}.0.{r(4000, 7000)}.{r(256)} Safari/537.36", f"thread 'main' panicked at src/main.rs:{r(400)}:{r(80)}", f"0x{self.some(HEX, 12)} at {word}+0x{self.some(HEX, 3)}",
            f'http_requests_total{{code="200",route="/{word}"}} {r(10**6)}', f"topic {word} partition {r(64)} offset {r(10**8)}", f"ThreadId({r(99)}) took {r(10**6)}us", f"commit {self.some(HEX, 7)} by ci #{r(10**5)}", f'W/"{self.some(HEX, 8)}-{self.some(HEX, 11)}"',
            f"{r(90)}.{r(10**6):06}, {r(180)}.{r(10**6):06}", f"total: {r(1, 999)},{r(1000):03},{r(1000):03}.{r(100):02} EUR", f"{word}-20{r(20, 27)}{r(1, 13):02}{r(1, 29):02}T{r(24):02}{r(60):02}{r(60):02}Z.tar.gz", f"ISBN 978-{r(1, 9)}-{r(10, 99)}-{r(100000, 999999)}-{r(10)}",
            "TLS_AES_256_GCM_SHA384 TLSv1.3", f"*/{r(1, 60)} {r(24)} * * 1-5", f"org.{word}:{self.word()}-core:{r(9)}.{r(30)}.{r(9)}", f"invoice 20{r(20, 27)}-{r(10**6):06}", f"cpu={r(100)}.{r(10)}% mem={r(10**6)}Ki rss={r(10**9)}", f"{r(10**9)} bytes in {r(10**5)} ms ({r(999)}.{r(100):02} MB/s)",
            f"build {r(10**4)}.{r(99)} of 20{r(20, 27)}{r(1, 13):02}{r(1, 29):02}-{r(24):02}{r(60):02}"])

    def base64(self):
        return self.around(base64.b64encode(self.random.randbytes(self.random.randrange(12, 60))).decode())

    def host_port(self):
        return self.around(self.random.choice([f"{self.word()}.{self.word()}.svc.cluster.local:{self.number(4)}", f"{self.word()}-{self.number(2)}.internal:{self.number(5)}", f"localhost:{self.number(4)}", f"https://{self.word()}.example.com:{self.number(4)}/{self.word()}",
                                               f"{self.word()}.eu-west-{self.number(1)}.compute.internal", "127.0.0.1:8080", "[::1]:4317"]))


KINDS = ["uuid", "trace_id", "sha256", "epoch_ms", "epoch_ns", "number_10", "number_16", "snowflake", "float", "semver", "iso_time", "sql", "path", "route",
         "prose", "chinese", "package", "rust_path", "base64", "host_port", "operations"]
