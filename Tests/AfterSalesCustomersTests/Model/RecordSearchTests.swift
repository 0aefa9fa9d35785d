import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// By what the records of a file are found, and under what names stores keep that: a column once released stays.
@Suite struct RecordSearchTests {
    static let owner = RecordOwner.dealer("D01")

    static func columns<Record: StoredRecord>(_ kind: Record.Type) -> String {
        "\(kind.schema.kind): \(kind.schema.layout.columns.map(\.name).joined(separator: " "))"
    }

    @Test func theColumnsStay() {
        #expect(
            Self.columns(Customer.self)
                == "customer: party standing survivor names phones registration_number segment tier tags service_advisor "
                + "introduced_by")
        #expect(Self.columns(Vehicle.self) == "vehicle: vin plate owner owners service_due insured_through")
        #expect(Self.columns(Interaction.self) == "interaction: customer vehicle at employee purpose outcome")
        #expect(
            Self.columns(Complaint.self)
                == "complaint: customer vehicle concerning received_at status channel category severity confirmed_in")
        #expect(Self.columns(Referral.self) == "referral: introducer introduced customers introduced_on converted_on")
        #expect(Self.columns(CustomerMerge.self) == "customer_merge: survivor merged at stands")
        #expect(Customer.schema.keepsHistory && Vehicle.schema.keepsHistory && Complaint.schema.keepsHistory)
        #expect(Interaction.schema.keepsHistory && Referral.schema.keepsHistory)
    }

    @Test(
        arguments: [
            ("91110105 MA01ABCD1X", "91110105MA01ABCD1X"), ("91110105-ma01-abcd-1x", "91110105MA01ABCD1X"),
            ("９１１１０１０５ＭＡ０１ＡＢＣＤ１Ｘ", "91110105MA01ABCD1X"), ("HRB 12345 B", "HRB12345B"), ("京字123号", "京字123号"),
            ("٣١٠", "310"), ("- - -", nil), (nil, nil),
        ] as [(String?, String?)])
    func aRegistrationNumberIsFoundHoweverItIsWritten(written: String?, key: String?) throws {
        let customer = try Samples.customer(
            CustomerDetails(party: .organisation(Organisation(name: "快运", registrationNumber: written))))
        for candidate in ["91110105MA01ABCD1X", "HRB12345B", "京字123号", "310", "123"] {
            let query = Query<Customer>(of: Self.owner, where: Customer.registrationNumber.is(candidate))
            #expect(query.matches(customer) == (candidate == key), "\(candidate)")
        }
        #expect(
            Query<Customer>(of: Self.owner, where: Customer.registrationNumber.isMissing).matches(customer)
                == (key == nil))
    }

    @Test func aCustomerIsFoundByWhatIsInHisFile() throws {
        let person = try Samples.customer(Samples.fullPerson())
        let organisation = try Samples.customer(Samples.fullOrganisation(), id: "C2")
        let conditions: [(Condition<Customer>, Bool, Bool)] = [
            (Customer.party.is(.person), true, false), (Customer.segment.is(.corporateFleet), false, true),
            (Customer.tier.is(.gold), true, false), (Customer.tags.is("golf"), true, false),
            (Customer.serviceAdvisor.is("E1"), true, false), (Customer.introducer.is("C9"), true, false),
            (Customer.standingKind.is(.active), true, true), (Customer.standingKind.is(.erased), false, false),
            (Customer.survivor.isMissing, true, true), (Customer.phones.is("+861062345678"), true, false),
            (Customer.phones.is("+8613912345678"), false, true),
        ]
        for (index, (condition, isPerson, isOrganisation)) in conditions.enumerated() {
            let query = Query(of: Self.owner, where: condition)
            #expect(query.matches(person) == isPerson, "\(index)")
            #expect(query.matches(organisation) == isOrganisation, "\(index)")
            // Never of another dealership.
            #expect(!Query(of: .dealer("D02"), where: condition).matches(person))
        }
    }

    @Test func aCarIsFoundByWhoseItIsAndWas() throws {
        let car = try Samples.fullVehicle()
        let plate = try LicencePlate("京A 12345", in: .china)
        for (query, isFound) in [
            (Query.vehicles(of: Self.owner, ownedBy: "C1"), true), (.vehicles(of: Self.owner, ownedBy: "C3"), false),
            (Query(of: Self.owner, where: Vehicle.linked(to: "C3")), true),
            (Query(of: Self.owner, where: Vehicle.linked(to: "C4")), false),
            (.vehicles(of: Self.owner, plate: plate), true),
            (.vehicles(of: Self.owner, plate: try LicencePlate("京A12346", in: .china)), false),
            (.vehicles(of: Self.owner, vin: try VIN("LFV3A24G9E3000001")), true),
            (.vehicles(of: Self.owner, vin: try VIN("LFV3A24G9E3000002")), false),
        ] { #expect(query.matches(car) == isFound) }
    }
}
