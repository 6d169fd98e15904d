/** Japanese family names that are not two characters long, the common ones. Two is what is assumed otherwise. */
export const japaneseOne = new Set(
  [
    ..."林森原関堀辻岡東南西北谷菅島星柳榎椿桂乾堺泉牧畑沢浜橘旭伴郡城塚堤壇宮峰嶋巽幸庄張忍成早旦昌曽月望李杉松板枝栄梶梅槙樋橋毛江池河沖津浦湊源滝澤灘片玉王瓜甘甲白百盛硲秋秦程種稲穂窪立笹筧筒箕粟糀紀紺細結綾緒縣羽舘船芝芦芳芹苅茂茅茎荒荻菱萩葛葵蒲藤蛭角越辰辺迫通達郷里野金鈴錦鎌長門陣隈雨雲霜露青靏韓頓飯馬駒髙高鬼魚鮎鳥鴨鶴麻黄黒龍堂蔵武福平光仁仲二三一五七八千",
  ].filter((letter) => !"一二三五七八千光仁幸昌成望栄百芳茂達里武福平葵結".includes(letter)),
);
export const japaneseThree = new Set(
  `佐々木 長谷川 五十嵐 久保田 大久保 小笠原 長谷部 宇都宮 二階堂 大道寺 伊集院 西園寺 綾小路 佐久間 小野寺 日比野 波多野 大河原 小山田 長曽我 五十畑 久保山 小野田 小久保 曽我部 三田村 六反田 八木沢 八木橋 野々村 小泉水 安孫子 我孫子 東海林 小比類 比嘉良 大和田 海老原 海老名 加賀美 加賀谷 河原崎 河原林 神宮寺 喜多川 喜多村 久我山 久米田 倉橋本 小田切 小田島 小田原 小宮山 小見山 五味渕 西大寺 榊原田 猿渡山 四方田 渋谷川 下河原 下斗米 須賀川 瀬戸口 瀬戸内 曽根崎 大工原 高見沢 高見澤 高良田 竹之内 竹ノ内 田部井 田之上 田野倉 千々岩 千々和 土井垣 等々力 戸田山 富士田 中小路 中野渡 七五三 生田目 奈良岡 名倉山 西小路 仁科野 野々山 野々口 羽仁田 早乙女 東久保 日向野 平野谷 福士田 藤五郎 不破野 古賀野 保志名 本多野 前田川 松之山 三ヶ島 三ツ木 御手洗 美濃部 宮之原 武者野 六車野 目加田 毛利野 門田野 八重樫 矢田部 山ノ内 山之内 山之口 吉良野 和久井 和久田 和田山 渡良瀬 鬼頭野 一ノ瀬 一之瀬 井ノ上 井之上 木ノ下 池ノ谷 宇佐美 宇佐見 宇田川 江戸川 大曽根 大多和 仁多見 佐治木 佐伯野 佐野川 志賀野 志水野 志村野 多々良 土方野 土岐野 比留間 真榮田 金城野 喜屋武 具志堅 仲宗根 与那嶺 与那覇 上江洲 知念野 東江野 阿久津 阿佐美 伊佐山 伊勢谷 伊地知 伊那谷 宇野沢 衣笠野 江良野 大豆生 尾美野 長宗我 長瀬川 長田川 香取野 葛西野 片山野 神田川 菊地原 北大路 木佐貫 久留島 久留米 黒須野 鴻上野 古河野 小松原 小比賀 佐倉野 佐渡島 鹿児島 志田野 篠塚野 祖父江 相馬野 高屋敷 田名部 田々楽 椿原野 富樫野 豊臣野 名古屋 丹羽野 沼田野 根津野 長谷井 初瀬川 花岡野 飛鳥井 冷泉院 万里小 三条西 宮古島 村井野 室井野 森脇野 弥永野 吉備野 若狭野 鷲見野 輪島野 白川部 白鳥沢 宝生院 鳳凰院 花山院 近衛野 正親町`.split(
    /\s+/,
  ),
);
export const japaneseFour = new Set(
  "勅使河原 武者小路 五百旗頭 長宗我部 小比類巻 万里小路 大豆生田 東三条院 四十八願 左衛門尉".split(" "),
);

/** Two-character family names in Chinese; every other one is a single character. */
export const chineseTwo = new Set(
  `欧阳 歐陽 司马 司馬 上官 皇甫 诸葛 諸葛 令狐 慕容 夏侯 东方 東方 尉迟 尉遲 司徒 司空 公孙 公孫 端木 轩辕 軒轅 长孙 長孫 宇文 独孤 獨孤 南宫 南宮 西门 西門 百里 呼延 澹台 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鐘離 闻人 赫连 赫連 完颜 纳兰 納蘭 拓跋 万俟 公冶 宗政 南门 东郭 北堂 谷梁 梁丘 左丘 第五 即墨 公羊 漆雕 乐正 壤驷 公良 宰父 亓官 颛孙 巫马 段干 东门 欧陽`.split(
    /\s+/,
  ),
);
/** Common single-character Chinese family names, simplified and traditional. */
export const chineseOne = new Set([
  ..."王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况那宿鲜鲜印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由竺",
]);

export const koreanOne = new Set([
  ..."김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용",
]);
export const koreanTwo = new Set("남궁 황보 제갈 사공 선우 서문 독고 동방".split(" "));

/** Romanised ones, for the order of a name that is written in Latin letters. */
export const pinyinFamilies = new Set(
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng feng cao peng zeng xiao tian dong yuan pan cai jiang yu du ye cheng su wei lu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu hou lei long tao gu mao hao gong shao wan qian yan ouyang sima zhuge huangpu shangguan".split(
    " ",
  ),
);
export const koreanFamilies = new Set(
  "kim lee park choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song jeon hong yoo moon yang son bae baek heo nam shim noh".split(
    " ",
  ),
);
