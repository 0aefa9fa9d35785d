/// The text of each kind in format 1. A released format stays readable: what stands here is never edited.
enum Fixtures {
    /// A person, with everything.
    static let person = #"""
        {"details":{"addresses":[{"city":"北京","consents":[{"isGiven":true,"on":"2024-03-01","purpose":"care",\#
        "source":"form 7"}],"country":"CN","label":"home","lines":["朝阳路1号"],"postalCode":"100020",\#
        "province":"北京市"}],"contactPoints":[{"consents":[{"isGiven":true,"on":"2024-03-01","purpose":"service",\#
        "source":"form 7"},{"isGiven":false,"on":"2025-03-01","purpose":"marketing","source":"call"}],\#
        "isPreferred":true,"label":"own","value":{"mobile":"+8613812343079"}},{"consents":[],\#
        "isPreferred":false,"value":{"phone":"+861062345678;ext=8012"}},{"consents":[],"isPreferred":false,\#
        "value":{"email":"wang@example.com"}},{"consents":[],"isPreferred":false,"value":{"account":"wang_88",\#
        "messaging":"weChat"}}],"customerAdvisor":"E2","family":[{"birthday":"--02-29","name":"李红",\#
        "relation":"spouse"},{"name":"王一","relation":"grandchild"}],"introducedBy":"C9","language":"zh-Hans",\#
        "membership":{"number":"M-1","since":"2024-03-01","through":"2027-02-28","tier":"gold"},\#
        "party":{"person":{"birthday":"1988-02-29","formerNames":["王明"],"identityNumber":"110101198802290011",\#
        "latinName":"Wang Xiaoming","name":"王小明","occupation":"teacher","salutation":"先生"}},\#
        "preferences":["calls in the evening"],"segment":"private","serviceAdvisor":"E1","since":"2024-03-01",\#
        "tags":["golf"]},"key":{"dealer":"D01","id":"C1"},"standing":{"kind":"active"}}
        """#

    /// An organisation, with everything.
    static let organisation = #"""
        {"details":{"addresses":[],"contactPoints":[],"family":[],\#
        "party":{"organisation":{"bankAccounts":[{"bank":"中国银行","number":"6217000010001234567"}],\#
        "creditStatus":"good","formerNames":["北京运输"],"keyPeople":[{"birthday":"1979-12-31","contactPoints":[{"consents":[],\#
        "isPreferred":false,"value":{"mobile":"+8613912345678"}}],"influence":"decides","name":"孙丽",\#
        "role":"head of the fleet"}],"legalRepresentative":"赵强","lineOfBusiness":"道路货物运输","name":"北京快运有限公司",\#
        "operatingStatus":"operating","registeredCapital":"5000000.00 CNY",\#
        "registrationNumber":"91110105 MA01ABCD1X","shortName":"快运"}},"preferences":[],\#
        "segment":"corporateFleet","since":"2020-01-15","tags":[]},"key":{"dealer":"D01","id":"C2"},\#
        "standing":{"kind":"active"}}
        """#

    /// A key person.
    static let keyPerson = #"""
        {"birthday":"1979-12-31","contactPoints":[{"consents":[],"isPreferred":false,\#
        "value":{"mobile":"+8613912345678"}}],"influence":"decides","name":"孙丽","role":"head of the fleet"}
        """#

    /// A car that had two owners.
    static let vehicle = #"""
        {"details":{"accessories":[{"fittedOn":"2024-03-02","name":"dash camera"},{"name":"tow bar"}],\#
        "colour":"白","deliveredAt":"2024-03-01T07:00:00Z","engineNumber":"CLX 000123",\#
        "inspectionDue":"2028-03-31","insurance":{"insurer":"人保","number":"P-1","through":"2027-03-04"},\#
        "make":"Audi","model":"A6L","modelYear":2024,"nextService":{"kilometres":50000,"on":"2026-09-01"},\#
        "plate":{"number":"京A12345","region":"CN"},"registeredOn":"2024-03-05","salesManager":"E8",\#
        "salesperson":"E7","vin":"LFV3A24G9E3000001","warrantyThrough":"2027-02-28"},"key":{"dealer":"D01",\#
        "id":"V1"},"odometer":[{"kilometres":7,"on":"2024-03-01"},{"kilometres":41200,"on":"2026-06-01"}],\#
        "ownerships":[{"customer":"C3","from":"2024-03-01","through":"2025-06-01"},{"customer":"C1",\#
        "from":"2025-06-02"}]}
        """#

    /// The same car with the invoice by which guarantees go.
    static let vehicleWithInvoice = #"""
        {"details":{"accessories":[{"fittedOn":"2024-03-02","name":"dash camera"},{"name":"tow bar"}],\#
        "colour":"白","deliveredAt":"2024-03-01T07:00:00Z","engineNumber":"CLX 000123",\#
        "inspectionDue":"2028-03-31","insurance":{"insurer":"人保","number":"P-1","through":"2027-03-04"},\#
        "invoicePrice":"423456.78 CNY","invoicedOn":"2024-02-28","make":"Audi","model":"A6L","modelYear":2024,"nextService":{"kilometres":50000,"on":"2026-09-01"},\#
        "plate":{"number":"京A12345","region":"CN"},"propulsion":"plugInHybrid","registeredOn":"2024-03-05","salesManager":"E8",\#
        "salesperson":"E7","use":"household","vin":"LFV3A24G9E3000001","warrantyThrough":"2027-02-28"},"key":{"dealer":"D01",\#
        "id":"V1"},"odometer":[{"kilometres":7,"on":"2024-03-01"},{"kilometres":41200,"on":"2026-06-01"}],\#
        "ownerships":[{"customer":"C3","from":"2024-03-01","through":"2025-06-01"},{"customer":"C1",\#
        "from":"2025-06-02"}]}
        """#

    /// A call with a questionnaire.
    static let interaction = #"""
        {"answers":[{"mark":10,"question":"q1","text":"很满意"},{"mark":7,"question":"q2"},{"question":"q3",\#
        "text":"no"}],"at":"2026-06-29T02:00:00Z","channel":"call","customer":"C1","direction":"outgoing",\#
        "employee":"E2","key":{"dealer":"D01","id":"I1"},"note":"wants to be called\nin July",\#
        "outcome":"satisfied","purpose":"survey","vehicle":"V1"}
        """#

    /// A complaint on its whole way.
    static let complaint = #"""
        {"category":"repairQuality","channel":"dealer","concerning":"E3","customer":"C1",\#
        "handOvers":[{"from":"E1","givenAt":"2026-06-26T01:20:00Z","takenAt":"2026-06-26T01:25:00Z","to":"E2"}],\#
        "key":{"dealer":"D01","id":"X1"},"order":"O-7","receivedAt":"2026-06-26T01:00:00Z","severity":"grave",\#
        "status":"closed","steps":[{"action":"answer","at":"2026-06-26T01:10:00Z","employee":"E1",\#
        "note":"called back"},{"action":"putInOrder","at":"2026-06-26T01:40:00Z","employee":"E2"},\#
        {"action":"close","at":"2026-06-27T01:40:00Z","employee":"E2","note":"refitted"}],"text":"刹车异响",\#
        "vehicle":"V1","verdict":{"employee":"E9","isJustified":true,"note":"pad missing","on":"2026-06-27"}}
        """#

    /// A referral that was rewarded.
    static let referral = #"""
        {"convertedOn":"2026-05-20","introduced":"C2","introducer":"C1","key":{"dealer":"D01","id":"R1"},\#
        "on":"2026-05-01","reward":"300.00 CNY","rewardedOn":"2026-06-01"}
        """#
}
