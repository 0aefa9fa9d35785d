/// Names as they are spread among customers: few of them are very common.
enum Names {
    static let families = parts(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严")
    static let characters = parts(
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文斌晓东海燕志鹏雪琳婷宇浩然子轩欣怡佳俊峰振宁立新春生龙凤山林森云飞天成永福德才学义光辉庆祥瑞泽雨晨思远博涵诗梦琪嘉慧颖倩莉萍波亮")
    /// How the first fifty families and the characters are written in Latin letters; enough of them are.
    static let latinFamilies = [
        "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu",
        "Guo",
        "He", "Gao", "Lin", "Luo", "Zheng", "Liang", "Xie", "Song", "Tang",
    ]
    static let syllables = [
        "wei", "fang", "na", "min", "jing", "li", "qiang", "lei", "jun", "yang", "yong", "yan", "jie", "juan", "tao",
        "ming",
        "chao", "xiu", "xia", "ping", "gang", "gui", "ying", "hua", "yu", "lan", "hong", "mei", "jian", "guo",
    ]
    static let surnames = words(
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Jansen Bakker Visser Smit Meijer Mulder Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson"
    )
    static let givenNames = words(
        "James John Robert Michael William David Richard Joseph Thomas Charles Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Peter Hans Klaus Jürgen Wolfgang Dieter Stefan Andreas Markus Ursula Monika Petra Sabine Renate Anna Katharina Julia Laura Lena Jean Pierre Michel André Philippe Marie Nathalie Isabelle Sylvie Catherine Giuseppe Antonio Francesco Marco Luca Giulia Chiara Francesca Alessandra Paola José Manuel Javier Carlos Miguel Carmen Dolores Pilar Teresa Lucía Jan Piotr Krzysztof Andrzej Tomasz Agnieszka Małgorzata Ewa Joanna Katarzyna Erik Lars Karl Anders Johan Kristina Margareta Birgitta Ingrid Maja"
    )

    private static func parts(_ text: String) -> [String] { text.map { String($0) } }
    private static func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }
}

/// Where people live.
enum Places {
    static let cities = ["上海", "北京", "广州", "深圳", "杭州", "成都", "武汉", "南京", "西安", "重庆"]
    static let districts = ["浦东新区", "朝阳区", "天河区", "南山区", "西湖区", "高新区", "洪山区", "鼓楼区", "雁塔区", "渝北区"]
    static let roads = [
        "人民路", "解放路", "中山路", "建设路", "长江路", "黄河路", "学院路", "和平路", "新华路", "文化路", "北京路", "南京路", "延安路", "滨江大道",
        "科技路", "世纪大道", "红旗路", "东风路", "友谊路", "胜利路",
    ]
    static let towns = [
        "Leeds", "Bristol", "Köln", "Stuttgart", "Lyon", "Torino", "Sevilla", "Kraków", "Utrecht", "Malmö",
    ]
    static let streets = [
        "High Street", "Station Road", "Church Lane", "Hauptstraße", "Gartenweg", "Bahnhofstraße", "Rue de la Gare",
        "Via Roma", "Calle Mayor", "ulica Polna", "Dorpsstraat", "Storgatan",
    ]
}
