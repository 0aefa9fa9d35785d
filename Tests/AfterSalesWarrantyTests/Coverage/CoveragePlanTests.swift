import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

@Suite struct CoveragePlanTests {
    static let json = """
        {
          "format": "aftersales.coverage-plan/1",
          "id": "M1",
          "version": 2,
          "title": {"en": "Warranty 2024", "zh-Hans": "2024年质保政策"},
          "manufacturer": "M1",
          "order": ["manufacturer", "contract"],
          "bars": [{"ground": "outsideRepair", "allowsCause": true, "source": "15 U.S.C. 2302(c)"}],
          "terms": [
            {
              "id": "base",
              "version": 1,
              "title": {"en": "New car", "zh-Hans": "整车质保"},
              "source": "Booklet, page 3",
              "grantor": "manufacturer",
              "effective": {"from": "2024-01-01", "through": "2024-12-31"},
              "vehicles": {"makes": ["Audi"], "uses": ["household"], "modelYears": {"from": 2023, "through": 2025}},
              "covers": {"systems": ["engine"]},
              "except": {"classes": ["wear", "consumable"], "parts": ["P-77"]},
              "natures": ["defect"],
              "start": "registration",
              "period": {"months": 36, "kilometres": 100000},
              "exclusions": [{"ground": "accident", "hasToBeCause": true}]
            },
            {
              "id": "wipers",
              "version": 1,
              "title": {"en": "Wipers", "zh-Hans": "雨刮片"},
              "source": "Booklet, page 9",
              "grantor": "manufacturer",
              "effective": {"from": "2024-01-01"},
              "covers": {"classes": ["wear"]},
              "natures": ["defect", "wear"],
              "start": "fitting",
              "period": {"days": 180, "kilometres": 5000, "kilometresFrom": "start"}
            },
            {
              "id": "plus",
              "version": 1,
              "title": {"en": "Plus", "zh-Hans": "延保"},
              "source": "Contract",
              "grantor": "contract",
              "effective": {"from": "2024-01-01"},
              "natures": ["defect"],
              "start": "contract"
            },
            {
              "id": "body",
              "version": 1,
              "title": {"en": "Body", "zh-Hans": "车身锈穿"},
              "source": "Booklet, page 5",
              "grantor": "manufacturer",
              "effective": {"from": "2024-01-01"},
              "natures": ["defect"],
              "start": "delivery",
              "period": {"months": 144, "kilometres": "unlimited"}
            }
          ]
        }

        """

    @Test func readAndWritten() throws {
        let plan = try CoveragePlan(json: Self.json, for: .group)
        let again = try CoveragePlan(json: plan.json(), for: .group)
        #expect(again == plan)
        #expect(again.json() == plan.json())
        #expect(plan.terms.map(\.id) == ["base", "wipers", "plus", "body"])
        #expect(plan.terms[0].period == CoveragePeriod(.months(36), kilometres: 100_000))
        #expect(plan.terms[1].period == CoveragePeriod(.days(180), kilometres: 5_000, from: .start))
        #expect(plan.terms[3].period == CoveragePeriod(.months(144), kilometres: nil))
        #expect(plan.terms[0].except.parts == ["P-77"])
        #expect(plan.bars.map(\.allowsCause) == [true])
    }

    /// Everything that is wrong with a document is told at once, each with its place.
    @Test func everyProblemAtOnce() throws {
        let bad = """
            {"format": "aftersales.coverage-plan/9", "id": "", "version": 0, "title": {"en": "x"}, "colour": 1, "terms": [
              {"id": "a", "title": {"en": "a", "zh-Hans": "a"}, "source": "", "grantor": "manufacturer",
               "effective": {"from": "2024-02-30"}, "start": "someday", "period": {"months": 0, "days": 3}},
              {"id": "b", "title": {"en": "a", "zh-Hans": "a"}, "source": "s", "grantor": "manufacturer",
               "effective": {"from": "2024-02-02", "through": "2024-02-01"}, "start": "invoice",
               "period": {"months": 0}, "vehicles": {"wmis": ["LIS"], "modelYears": {"from": 2025, "through": 2024}}},
              {"id": "c", "title": {"en": "a", "zh-Hans": "a"}, "source": "s", "grantor": "manufacturer",
               "effective": {"from": "2024-02-02"}, "start": "contract", "natures": [],
               "period": {"months": 1201, "kilometres": 10000000}, "exclusions": [{"ground": "accident"}, {"ground": "accident"}]}
            ]}
            """
        let found = refusalCodes { try CoveragePlan(json: bad, for: .group) }
        for code: Finding.Code in [
            .wrongFormat, .unknownField, .missingField, "malformedDate", .unknownChoice, .limitNotOne, .endBeforeStart,
            .yearsInverted, .emptyText, "invalidVersion", .periodOfContract, .noNature, .duplicateEntry,
        ] {
            #expect(found.contains(code), "\(code) is missing in \(found)")
        }
        #expect(refusalCodes { try CoveragePlan(json: "[", for: .group) } == [.invalidJSON])
        #expect(refusalCodes { try CoverageSample.plan([]) } == [.noCoverageTerms])
    }

    /// A limit that was forgotten is no unlimited one.
    @Test(arguments: [#"{"months": 36}"#, #"{"kilometres": 1}"#, #"{"months": 1, "days": 1, "kilometres": 1}"#, "{}"])
    func limitsHaveToBeSaid(period: String) {
        let json = Self.json.replacing(
            #""period": {"months": 36, "kilometres": 100000}"#, with: #""period": \#(period)"#)
        #expect(json != Self.json)
        #expect(!refusalCodes { try CoveragePlan(json: json, for: .group) }.isEmpty)
    }

    @Test(
        arguments: [
            (0, 1, ["limitOutOfRange"]), (1_201, 1, ["limitOutOfRange"]), (1, 0, ["limitOutOfRange"]), (1, 1, []),
            (1_200, 9_999_999, []), (1_201, 10_000_000, ["limitOutOfRange", "limitOutOfRange"]),
        ] as [(Int, Int, [String])])
    func limits(months: Int, kilometres: Int, found: [String]) throws {
        let term = try CoverageSample.base(for: CoveragePeriod(.months(months), kilometres: kilometres))
        #expect(refusalCodes { try CoverageSample.plan([term]) }.map(\.rawValue) == found)
    }

    struct Versions: Sendable {
        let windows: [(from: String, through: String?)]
        let errors: [String]
        let warnings: [String]
    }

    static let versions: [Versions] = [
        Versions(windows: [("2020-01-01", "2020-12-31"), ("2021-01-01", nil)], errors: [], warnings: []),
        Versions(windows: [("2020-01-01", "2020-12-30"), ("2021-01-01", nil)], errors: [], warnings: ["coverageGap"]),
        Versions(
            windows: [("2020-01-01", "2021-01-01"), ("2021-01-01", nil)], errors: ["overlappingVersions"], warnings: []),
        Versions(windows: [("2021-01-01", nil), ("2020-01-01", nil)], errors: ["overlappingVersions"], warnings: []),
        // A short one inside a long one, and one behind the short one that the long one still reaches.
        Versions(
            windows: [("2020-01-01", "2020-12-31"), ("2020-02-01", "2020-02-28"), ("2020-06-01", nil)],
            errors: ["overlappingVersions", "overlappingVersions"], warnings: []),
    ]

    @Test(arguments: versions) func versionsOfATerm(_ example: Versions) throws {
        let terms = try example.windows.enumerated().map { index, window in
            try CoverageSample.base(version: index + 1, effective: CoverageSample.window(window.from, window.through))
        }
        #expect(refusalCodes { try CoverageSample.plan(terms) }.map(\.rawValue) == example.errors)
        if example.errors.isEmpty {
            #expect(try CoverageSample.plan(terms).warnings.map(\.code.rawValue) == example.warnings)
        }
    }

    @Test func oneVersionTwice() throws {
        let terms = [
            try CoverageSample.base(effective: CoverageSample.window("2020-01-01", "2020-12-31")),
            try CoverageSample.base(effective: CoverageSample.window("2021-01-01")),
        ]
        #expect(refusalCodes { try CoverageSample.plan(terms) }.map(\.rawValue) == ["duplicateId"])
    }

    @Test func exclusionsWithoutEffectAreTold() throws {
        let term = try CoverageSample.base(exclusions: [CoverageExclusion(.outsideRepair, hasToBeCause: false)])
        let bar = ExclusionBar(.outsideRepair, allowsCause: true, source: "15 U.S.C. 2302(c)")
        #expect(try CoverageSample.plan([term], bars: [bar]).warnings.map(\.code) == [.exclusionBarred])
    }

    @Test(arguments: StoreKind.allCases) func storedAndFound(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let plan = try CoveragePlan(json: Self.json, for: .group)
        let law = try CoveragePlan.china()
        try await test.commit { changes, _ in
            for plan in [plan, law] {
                try changes.insert(plan, Act("publish", by: .system("import"), at: CoverageSample.at(0)))
            }
        }
        #expect(try await test.store.existing(plan.key).record == plan)
        let own = try await test.store.page(.coveragePlans(of: .group, by: "M1"), after: nil, limit: 10)
        #expect(own.items.map(\.record) == [plan])
        let market = try await test.store.page(.coveragePlans(of: .group, by: nil), after: nil, limit: 10)
        #expect(market.items.map(\.record) == [law])
        #expect(try await test.check().isEmpty)
    }
}
