import AfterSalesCore
import AfterSalesInterchange
import Testing

/// The same order as other systems write it.
@Suite struct STARVariantTests {
    @Test func namespacesAndPrefixesDoNotMatter() throws {
        let given = String(decoding: try STARSample.given(), as: UTF8.self)
        let expected = STARSample.read(given).orders
        let none = given.replacing(" xmlns=\"http://www.starstandard.org/STAR/5\"", with: "")
        let four = given.replacing("/STAR/5", with: "/STAR/4")
        let prefixed = given.replacing("</", with: "\u{1}").replacing("<?", with: "\u{2}").replacing(
            "<", with: "<star:"
        )
        .replacing("\u{1}", with: "</star:").replacing("\u{2}", with: "<?").replacing("xmlns=", with: "xmlns:star=")
        for (text, namespace) in [
            (none, nil), (four, "http://www.starstandard.org/STAR/4"), (prefixed, "http://www.starstandard.org/STAR/5"),
        ] {
            let reading = STARSample.read(text)
            #expect(reading.codes.isEmpty)
            #expect(reading.document.namespace == namespace)
            #expect(reading.orders.map(\.said) == expected.map(\.said))
            #expect(reading.orders.map { $0.jobs.map(\.said) } == expected.map { $0.jobs.map(\.said) })
        }
        // An order of a file with prefixes is read without the element that declares them.
        let alone = try #require(STARSample.read(prefixed).orders.first).text
        #expect(alone.hasPrefix("<star:RepairOrder>"))
        #expect(STARSample.read(alone).orders.map(\.said) == [try #require(expected.first).said])
    }

    /// The spellings of STAR 4, in an envelope.
    @Test func theSpellingsOfSTAR4AreRead() throws {
        let reading = STARSample.read(
            """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
            <ProcessRepairOrder xmlns="http://www.starstandards.org/STAR" revision="4.2.1" environment="Test">
              <ApplicationArea>
                <Sender><CreatorNameCode>DM</CreatorNameCode><DealerNumber>123456</DealerNumber></Sender>
                <CreationDateTime>2019-05-02T10:00:00Z</CreationDateTime><BODId>b-1</BODId>
              </ApplicationArea>
              <DataArea><Process/>
                <RepairOrder>
                  <Header>
                    <DocumentId>4711</DocumentId>
                    <RepairOrderOpenedDate>2019-05-01</RepairOrderOpenedDate>
                    <RepairOrderCompletedDate>2019-05-02</RepairOrderCompletedDate>
                    <ServiceAdvisor><PartyId>17</PartyId><GivenName>Ann</GivenName><FamilyName>Lee</FamilyName></ServiceAdvisor>
                    <Owner><GivenName>Jo</GivenName><FamilyName>Doe</FamilyName></Owner>
                    <Vehicle><VIN>1FTFW1E50KFA12345</VIN><Make>FORD</Make><Model>F-150</Model></Vehicle>
                    <InVehicleMileage uom="M">25600</InVehicleMileage>
                  </Header>
                  <Job>
                    <JobNumber>01</JobNumber><OperationId>LOF</OperationId><JobType>CUSTOMER_PAY</JobType>
                    <CodesAndComments>
                      <ComplaintDescription>Oil</ComplaintDescription><CauseDescription>Due</CauseDescription>
                      <CorrectionDescription>Changed</CorrectionDescription>
                    </CodesAndComments>
                  </Job>
                </RepairOrder>
              </DataArea>
            </ProcessRepairOrder></soap:Body></soap:Envelope>
            """)
        #expect(reading.codes.isEmpty)
        #expect(reading.orders.count == 1)
        let order = try #require(reading.orders.first)
        #expect(
            order.said == [
                "dealer": "123456", "number": "4711", "opened": "2019-05-01", "completed": "2019-05-02",
                "advisor": "Ann Lee", "customer": "Jo Doe", "vin": "1FTFW1E50KFA12345", "make": "FORD",
                "model": "F-150", "odometerIn": "25600", "odometerInUnit": "M",
            ])
        // Nobody named the dealership of the order: it is who sent the document, on its line.
        #expect(order.fields[.dealer]?.place.line == 4)
        #expect(
            order.jobs.map(\.said) == [
                [
                    "number": "01", "operation": "LOF", "payType": "CUSTOMER_PAY", "concern": "Oil", "cause": "Due",
                    "correction": "Changed",
                ]
            ])
    }

    /// Groups around ids, labour and parts with prices, several line items, pay types as they stand.
    @Test func labourPartsAndPayTypesAreRead() throws {
        let reading = STARSample.read(
            STARSample.document(
                """
                <RepairOrderHeader>
                  <DocumentIdentificationGroup>
                    <DocumentIdentification><DocumentID>R-9</DocumentID></DocumentIdentification>
                    <AlternateDocumentIdentification><DocumentID>X-1</DocumentID></AlternateDocumentIdentification>
                  </DocumentIdentificationGroup>
                  <DealerParty><PartyID>D1</PartyID><SpecifiedPerson><GivenName>No</GivenName></SpecifiedPerson></DealerParty>
                  <ServiceAdvisorParty><PartyID>A7</PartyID></ServiceAdvisorParty>
                  <OwnerParty><PartyID>C1</PartyID><OrganizationName>Acme</OrganizationName></OwnerParty>
                  <BillToParty><PartyID>C2</PartyID><PersonName>Somebody Else</PersonName></BillToParty>
                  <PromisedDateTime>2026-05-01T17:00:00Z</PromisedDateTime>
                  <Vehicle><VehicleID>JN1AZ4EH0FM730000</VehicleID></Vehicle>
                </RepairOrderHeader>
                <RepairOrderLineItem><Job><JobID>1</JobID><PayType>WARRANTY</PayType>
                  <ServiceLabor>
                    <LaborOperationID>0110</LaborOperationID>
                    <LaborOperationDescription>Pump</LaborOperationDescription>
                    <LaborOperationDescription>replaced</LaborOperationDescription>
                    <LaborActualHoursNumeric>1.4</LaborActualHoursNumeric>
                    <LaborAllowanceHoursNumeric>1.2</LaborAllowanceHoursNumeric>
                    <Pricing><Price><ChargeAmount currencyID="USD">180.00</ChargeAmount></Price></Pricing>
                    <ServiceTechnicianParty><PartyID>T1</PartyID></ServiceTechnicianParty>
                  </ServiceLabor>
                  <ServiceParts>
                    <ItemIdentificationGroup><ItemIdentification><ItemID>P-1</ItemID></ItemIdentification></ItemIdentificationGroup>
                    <ItemDescription>Pump</ItemDescription><ItemQuantity unitCode="EA">2</ItemQuantity>
                    <Pricing><Price><ChargeAmount>45.10</ChargeAmount></Price></Pricing>
                    <PayTypeCode>MANUFACTURER</PayTypeCode>
                  </ServiceParts>
                </Job></RepairOrderLineItem>
                <RepairOrderLineItem>
                  <Vehicle><VehicleID>JN1AZ4EH0FM730000</VehicleID></Vehicle>
                  <Job><JobID>2</JobID><JobTypeString>SUBLET</JobTypeString>
                    <Sublet><SubletDescription>Towing</SubletDescription><SubletAmount>90</SubletAmount></Sublet>
                  </Job>
                  <Job><JobID>3</JobID><PaymentTypeCode>INTERNAL</PaymentTypeCode><RepeatRepairIndicator>true</RepeatRepairIndicator></Job>
                </RepairOrderLineItem>
                """))
        #expect(reading.codes.isEmpty)
        let order = try #require(reading.orders.first)
        #expect(
            order.said == [
                "number": "R-9", "dealer": "D1", "advisor": "A7", "customer": "Acme", "vin": "JN1AZ4EH0FM730000",
                "promised": "2026-05-01T17:00:00Z",
            ])
        #expect(
            order.jobs.map(\.said) == [
                ["number": "1", "payType": "WARRANTY"], ["number": "2", "payType": "SUBLET"],
                ["number": "3", "payType": "INTERNAL", "comeback": "true"],
            ])
        #expect(
            order.jobs.map { $0.lines.map(\.said) } == [
                [
                    [
                        "kind": "labour", "code": "0110", "text": "Pump\nreplaced", "hours": "1.4", "soldHours": "1.2",
                        "amount": "180.00",
                    ],
                    [
                        "kind": "part", "code": "P-1", "text": "Pump", "quantity": "2", "unitPrice": "45.10",
                        "payType": "MANUFACTURER",
                    ],
                ], [["kind": "sublet", "text": "Towing", "amount": "90"]], [],
            ])
        let path = order.jobs[2].place.path
        #expect(path?.hasSuffix("/RepairOrder[1]/RepairOrderLineItem[2]/Job[2]") == true)
    }

    @Test func spaceAndMarkupInValuesAreNoPartOfThem() {
        let reading = STARSample.read(
            STARSample.document(
                """
                <DocumentID>
                  RO<!-- not X -->-<![CDATA[1&2]]>
                </DocumentID><RepairOrderStatus xsi:nil="true"/><RepairOrderCompletedDate/>
                """))
        #expect(reading.orders.first?.said == ["number": "RO-1&2", "completed": ""])
        #expect(reading.codes.isEmpty)
    }
}
