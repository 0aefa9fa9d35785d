import AfterSalesCore
import AfterSalesStorage

/// The rule about from where a survey was answered.
extension IntegrityRule {
    /// It was answered from a network of a dealership (店内网络作答): that of the response, or another one of the context.
    /// - Parameter channels: The ways by which that is as it should be, such as a tablet on the counter.
    public static func answeredFromDealership(except channels: Set<SurveyChannel>) -> IntegrityRule {
        IntegrityRule(
            .answeredFromDealership, .warning, LocalizedText("answered from the dealership's network", "从店内网络作答")
        ) { material, notes in
            guard let networks = material.context.networks else {
                notes.notGiven("networks", "the dealerships' networks are not known", "未提供店内网络")
                return
            }
            let sorted = Array(Set(networks)).sorted {
                ($0.dealer, $0.prefix.text) < ($1.dealer, $1.prefix.text)
            }
            for response in material.responses where !channels.contains(response.channel) {
                guard let address = response.address(for: &notes) else { continue }
                for network in sorted where network.prefix.contains(address) {
                    notes.doubt(
                        .response(response.key), at: Place.document.field("origin").field("network"),
                        inputs: [
                            .init("dealer", network.dealer.rawValue), .init("network", network.prefix.text),
                        ],
                        LocalizedText(
                            "answered from network \(network.prefix) of dealership \(network.dealer)",
                            "从经销商 \(network.dealer) 的网络 \(network.prefix) 作答"))
                }
            }
        }
    }
}

extension SurveyResponse {
    /// The address from which it was answered; nil with a note where there is none that can be read.
    func address(for notes: inout IntegrityNotes) -> NetworkAddress? {
        let place = Place.document.field("origin").field("network")
        guard let network = origin.network else {
            notes.notJudged(
                .response(key), .factMissing, at: place,
                LocalizedText("it is not known from which network it was answered", "未登记作答网络地址"))
            return nil
        }
        guard let address = NetworkAddress(network) else {
            notes.notJudged(
                .response(key), .factUnreadable, at: place,
                LocalizedText("its network's address cannot be read", "作答网络地址无法识别"))
            return nil
        }
        return address
    }
}
