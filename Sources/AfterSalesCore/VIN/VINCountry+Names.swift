extension VINCountry {
    /// Code, English and Chinese name of everybody in the chart, by code.
    static let names: [(code: String, name: LocalizedText)] = "\(list)".split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "|").map(String.init)
        return parts.count == 3 ? (parts[0], LocalizedText(parts[1], parts[2])) : nil
    }

    private static let list: StaticString = """
        AD|Andorra|安道尔
        AE|United Arab Emirates|阿联酋
        AM|Armenia|亚美尼亚
        AO|Angola|安哥拉
        AR|Argentina|阿根廷
        AT|Austria|奥地利
        AU|Australia|澳大利亚
        AZ|Azerbaijan|阿塞拜疆
        BA|Bosnia and Herzegovina|波斯尼亚和黑塞哥维那
        BD|Bangladesh|孟加拉国
        BE|Belgium|比利时
        BG|Bulgaria|保加利亚
        BO|Bolivia|玻利维亚
        BR|Brazil|巴西
        BW|Botswana|博茨瓦纳
        BY|Belarus|白俄罗斯
        CA|Canada|加拿大
        CH|Switzerland|瑞士
        CI|Côte d’Ivoire|科特迪瓦
        CL|Chile|智利
        CN|China|中国
        CO|Colombia|哥伦比亚
        CR|Costa Rica|哥斯达黎加
        CY|Cyprus|塞浦路斯
        CZ|Czechia|捷克
        DE|Germany|德国
        DK|Denmark|丹麦
        DO|Dominican Republic|多米尼加
        DZ|Algeria|阿尔及利亚
        EC|Ecuador|厄瓜多尔
        EE|Estonia|爱沙尼亚
        EG|Egypt|埃及
        ES|Spain|西班牙
        ET|Ethiopia|埃塞俄比亚
        FI|Finland|芬兰
        FR|France|法国
        GB|United Kingdom|英国
        GE|Georgia|格鲁吉亚
        GR|Greece|希腊
        HK|Hong Kong, China|中国香港
        HN|Honduras|洪都拉斯
        HR|Croatia|克罗地亚
        HU|Hungary|匈牙利
        ID|Indonesia|印度尼西亚
        IE|Ireland|爱尔兰
        IL|Israel|以色列
        IN|India|印度
        IQ|Iraq|伊拉克
        IR|Iran|伊朗
        IS|Iceland|冰岛
        IT|Italy|意大利
        JO|Jordan|约旦
        JP|Japan|日本
        KE|Kenya|肯尼亚
        KG|Kyrgyzstan|吉尔吉斯斯坦
        KR|South Korea|韩国
        KZ|Kazakhstan|哈萨克斯坦
        LA|Laos|老挝
        LS|Lesotho|莱索托
        LT|Lithuania|立陶宛
        LU|Luxembourg|卢森堡
        LV|Latvia|拉脱维亚
        LY|Libya|利比亚
        MA|Morocco|摩洛哥
        MG|Madagascar|马达加斯加
        MK|North Macedonia|北马其顿
        MM|Myanmar|缅甸
        MN|Mongolia|蒙古
        MT|Malta|马耳他
        MU|Mauritius|毛里求斯
        MX|Mexico|墨西哥
        MY|Malaysia|马来西亚
        MZ|Mozambique|莫桑比克
        NA|Namibia|纳米比亚
        NG|Nigeria|尼日利亚
        NI|Nicaragua|尼加拉瓜
        NL|Netherlands|荷兰
        NO|Norway|挪威
        NZ|New Zealand|新西兰
        PA|Panama|巴拿马
        PE|Peru|秘鲁
        PH|Philippines|菲律宾
        PK|Pakistan|巴基斯坦
        PL|Poland|波兰
        PR|Puerto Rico|波多黎各
        PT|Portugal|葡萄牙
        RO|Romania|罗马尼亚
        RS|Serbia|塞尔维亚
        RU|Russia|俄罗斯
        RW|Rwanda|卢旺达
        SA|Saudi Arabia|沙特阿拉伯
        SE|Sweden|瑞典
        SG|Singapore|新加坡
        SI|Slovenia|斯洛文尼亚
        SK|Slovakia|斯洛伐克
        SM|San Marino|圣马力诺
        SZ|Eswatini|斯威士兰
        TH|Thailand|泰国
        TJ|Tajikistan|塔吉克斯坦
        TN|Tunisia|突尼斯
        TR|Türkiye|土耳其
        TW|Taiwan, China|中国台湾
        UA|Ukraine|乌克兰
        UG|Uganda|乌干达
        US|United States|美国
        UY|Uruguay|乌拉圭
        UZ|Uzbekistan|乌兹别克斯坦
        VE|Venezuela|委内瑞拉
        VN|Vietnam|越南
        ZA|South Africa|南非
        ZM|Zambia|赞比亚
        ZW|Zimbabwe|津巴布韦
        """
}
