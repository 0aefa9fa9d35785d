import AfterSalesCSI
import AfterSalesCore
import Testing

@Suite struct NetworkPrefixTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.0.0.0", true), ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
        ("10.0.0.0/8", "9.255.255.255", false), ("192.168.4.0/22", "192.168.7.255", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("192.168.4.0/23", "192.168.6.0", false),
        ("203.0.113.7", "203.0.113.7", true), ("203.0.113.7", "203.0.113.8", false),
        ("203.0.113.7/32", "203.0.113.7", true), ("0.0.0.0/0", "255.1.2.3", true), ("0.0.0.0/0", "::1", false),
        ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::ffff:10.0.0.0/104", "10.1.2.3", true),
        ("::ffff:10.0.0.0/104", "11.1.2.3", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
        ("2001:db8::/32", "2001:db9::", false), ("2001:DB8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("::/0", "fe80::1%eth0", true), ("::/0", "10.0.0.1", false),
        ("fe80::/10", "febf::1", true), ("fe80::/10", "fec0::1", false), ("::1", "0:0:0:0:0:0:0:1", true),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", true), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8", true),
        ("64:ff9b::/96", "64:ff9b::192.0.2.33", true),
    ])
    func compares(_ prefix: String, _ address: String, _ isInside: Bool) throws {
        #expect(try NetworkPrefix(prefix).contains(address) == isInside)
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/8/8", "10.0.0.1/8",
        "10.0.0/8", "10.0.0.0.0", "256.0.0.0", "010.0.0.0/8", " 10.0.0.0/8", "10.0.0.0/8 ", "１0.0.0.0/8", "10.0.0.0/+8",
        "::/129", "2001:db8::1/32", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", ":1", "1:", "12345::",
        "g::", "1:2:3:4:5:6:7:8::", "::10.0.0", "10.0.0.0::", "fe80::%", "::ffff:10.0.0.0/95", "localhost",
        "+1::", String(repeating: "1:", count: 1_000),
    ])
    func refuses(_ text: String) {
        let rejection = #expect(throws: Rejection.self) { try NetworkPrefix(text, at: Place("$.networks[0]")) }
        #expect(rejection?.findings.map(\.code) == [.malformedNetwork])
        #expect(rejection?.findings.first?.place.path == "$.networks[0]")
    }

    @Test(arguments: ["", "10.0.0", "1:2", "here", "10.0.0.1/32", "0x0a.0.0.1"])
    func saysNothingOfWhatIsNoAddress(_ text: String) throws {
        #expect(try NetworkPrefix("10.0.0.0/8").contains(text) == nil)
    }
}
