"""Lists of common names by origin, and made-up streets and towns. Full names are put together by chance."""

from __future__ import annotations

# origin: (share, given names of women, given names of men, family names)
NAMES: dict[str, tuple[float, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "Dutch": (
        55,
        ("Anneke", "Johanna", "Maria", "Els", "Willemijn", "Sanne", "Ria", "Trijntje", "Marieke", "Femke", "Lotte", "Hendrika", "Ine", "Joke", "Geertje", "Nel"),
        ("Jan", "Hendrik", "Pieter", "Cor", "Willem", "Daan", "Gerrit", "Sjoerd", "Bram", "Kees", "Ruud", "Theo", "Maarten", "Joost", "Dirk", "Wouter"),
        ("de Vries", "Jansen", "van den Berg", "Bakker", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "van Dijk", "Dekker", "Brouwer", "van der Meer", "Kuipers", "Hoekstra", "Postma", "Willems", "van Leeuwen", "Prins", "Schouten"),
    ),
    "Turkish": (
        8,
        ("Ayşe", "Fatma", "Emine", "Elif", "Zeynep", "Hatice", "Gülsüm", "Sevgi"),
        ("Mehmet", "Mustafa", "Ahmet", "Hasan", "İbrahim", "Kemal", "Yusuf", "Orhan"),
        ("Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Öztürk", "Aydın", "Arslan", "Doğan"),
    ),
    "Moroccan": (
        8,
        ("Fatima", "Khadija", "Naima", "Samira", "Yamina", "Zohra", "Malika", "Rachida"),
        ("Mohamed", "Ahmed", "Hassan", "Rachid", "Abdelkader", "Youssef", "Driss", "Karim"),
        ("El Amrani", "Benali", "Bouzidi", "El Idrissi", "Haddou", "Azzouzi", "Chakir", "Tahiri"),
    ),
    "Surinamese": (
        7,
        ("Sharmila", "Anita", "Lucia", "Sunita", "Hortence", "Radha", "Mavis", "Sandra"),
        ("Ramon", "Rishi", "Stanley", "Winston", "Anand", "Iwan", "Dewan", "Clyde"),
        ("Ramdin", "Kartosen", "Sewpersad", "Pinas", "Jagroep", "Blokland", "Wijntuin", "Soekhlal"),
    ),
    "Indonesian": (
        5,
        ("Siti", "Dewi", "Wati", "Ratna", "Mientje", "Sari"),
        ("Budi", "Agus", "Eddy", "Hendra", "Joko", "Rudy"),
        ("Wijaya", "Santoso", "Latuheru", "Pattiasina", "Setiawan", "Tahapary"),
    ),
    "Caribbean": (
        4,
        ("Xiomara", "Rufina", "Solange", "Mirelva", "Gilda", "Yolanda"),
        ("Elvis", "Rignald", "Humphrey", "Orlando", "Rudsel", "Edsel"),
        ("Martina", "Maduro", "Croes", "Winklaar", "Petronilia", "Sillé"),
    ),
    "Polish": (
        4,
        ("Agnieszka", "Katarzyna", "Małgorzata", "Zofia", "Ewa", "Danuta"),
        ("Piotr", "Krzysztof", "Andrzej", "Tomasz", "Zbigniew", "Marek"),
        ("Nowak", "Kowalczyk", "Wiśniewski", "Zieliński", "Wójcik", "Lewandowski"),
    ),
    "Arabic": (
        4,
        ("Amal", "Hala", "Rania", "Nour", "Salma", "Widad"),
        ("Omar", "Bassam", "Khaled", "Nizar", "Samir", "Faris"),
        ("Haddad", "Khoury", "al-Masri", "Nasser", "Darwish", "Sabbagh"),
    ),
    "Chinese": (
        2,
        ("Mei", "Xiulan", "Lihua", "Ying", "Fang", "Yan"),
        ("Wei", "Jianguo", "Ming", "Guoqiang", "Lei", "Hao"),
        ("Chen", "Wang", "Li", "Zhang", "Wu", "Lin"),
    ),
    "Eritrean": (
        2,
        ("Selam", "Abeba", "Tsega", "Mebrat", "Ruta", "Letebrhan"),
        ("Tesfay", "Yonas", "Berhane", "Filmon", "Haile", "Mehari"),
        ("Tekle", "Gebremedhin", "Habtemariam", "Ghebreyesus", "Woldu", "Kidane"),
    ),
    "English": (
        1,
        ("Margaret", "Alice", "Joan", "Helen"),
        ("Graham", "Peter", "Alan", "Keith"),
        ("Taylor", "Ward", "Hughes", "Palmer"),
    ),
}  # fmt: skip

STREETS = (
    "Vlierpad", "Zilverschoonlaan", "Meidoornhof", "Korenbloemstraat", "Esdoornkade", "Wilgenroosje", "Dotterplein",
    "Sleutelbloemweg", "Kamperfoelielaan", "Waterlelieweg", "Rietzangerstraat", "Boterbloempad", "Vogelkersstraat",
    "Lisdoddekade", "Pinksterbloemhof", "Hazelaarsteeg", "Wikkestraat", "Wouwpad", "Ganzerikplein", "Havikskruidweg",
)  # fmt: skip
TOWNS = (  # made up; the postcode before each begins with 0, which no Dutch postcode does
    "Lindehaven",
    "Oosterlinde",
    "Kraanwaard",
    "Middelzand",
    "Vliethorst",
    "Zilverdam",
)
DOCTORS = (
    "Verhoeven", "Kaplan", "Bakri", "Lindqvist", "Okafor", "Ramsaran", "Terpstra", "Nguyen", "van Oord", "Castelijn",
    "Moreau", "Yıldız", "Hofman", "Baptista", "Wolters", "Demirci",
)  # fmt: skip
OCCUPATIONS = (
    "teacher", "bus driver", "nurse", "cook", "carpenter", "cleaner", "bookkeeper", "market trader", "gardener",
    "software tester", "police officer", "hairdresser", "dairy farmer", "librarian", "welder", "shop owner",
)  # fmt: skip
