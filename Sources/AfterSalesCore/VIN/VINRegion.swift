/// A part of the world to which ISO 3780 has given first characters of vehicle identification numbers.
///
/// Countries have been given ranges outside their own part of the world where that had none left; ``VINCountry`` knows
/// them, so the two need not agree: HA–H0 is China, EA–E0 Russia, 7F–70 the United States.
public enum VINRegion: String, Codable, CaseIterable, Hashable, Sendable {
    /// A–H.
    case africa
    /// J–R.
    case asia
    /// S–Z.
    case europe
    /// 1–5.
    case northAmerica
    /// 6 and 7.
    case oceania
    /// 8 and 9.
    case southAmerica

    /// The region's name.
    public var name: LocalizedText {
        switch self {
        case .africa: LocalizedText("Africa", "非洲")
        case .asia: LocalizedText("Asia", "亚洲")
        case .europe: LocalizedText("Europe", "欧洲")
        case .northAmerica: LocalizedText("North America", "北美洲")
        case .oceania: LocalizedText("Oceania", "大洋洲")
        case .southAmerica: LocalizedText("South America", "南美洲")
        }
    }
}

extension VIN {
    /// The part of the world by the first character (ISO 3780); nil for 0, which nobody has been given.
    public var region: VINRegion? {
        switch Unicode.Scalar(byte(at: 1)) {
        case "A"..."H": .africa
        case "J"..."R": .asia
        case "S"..."Z": .europe
        case "1"..."5": .northAmerica
        case "6", "7": .oceania
        case "8", "9": .southAmerica
        default: nil
        }
    }
}
