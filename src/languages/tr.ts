import type { LanguagePack } from './language-pack.ts'

/** Turkish. */
export const tr: LanguagePack = {
  code: 'tr',
  name: 'Turkish',

  titles: {
    concepts: {
      document: ['Sistem desenleri', 'Sistem kalıpları'],
      architecture: [
        'Mimari', 'Sistem mimarisi', 'Mimari genel bakış', 'Genel mimari', 'Mimariye genel bakış', 'Sistem tasarımı',
        'Yazılım mimarisi', 'Sistem yapısı', 'Üst düzey mimari', 'Yüksek seviye mimari', 'Uygulama mimarisi',
        'Proje mimarisi', 'Mimari özeti',
      ],
      'high-level-architecture': [
        'Üst düzey mimari', 'Yüksek seviye mimari', 'Genel mimari', 'Yüksek seviyeli mimari', 'Üst seviye mimari',
        'Genel yapı',
      ],
      overview: ['Genel bakış', 'Giriş', 'Özet', 'Sisteme genel bakış', 'Sistem genel bakış', 'Sistem özeti'],
      'architecture-diagram': [
        'Mimari diyagramı', 'Mimari diyagram', 'Sistem diyagramı', 'Mimari şema', 'Mimari şeması',
      ],
      'architecture-patterns': [
        'Mimari desenler', 'Mimari kalıplar', 'Mimari örüntüler', 'Mimari stil', 'Mimari desen', 'Mimari tarz',
        'Mimari desenleri',
      ],
      'primary-pattern': ['Birincil desen', 'Ana desen', 'Temel desen'],
      'secondary-patterns': ['İkincil desenler', 'Diğer desenler', 'Ek desenler'],
      components: [
        'Bileşenler', 'Sistem bileşenleri', 'Temel bileşenler', 'Ana bileşenler', 'Modüller', 'Bileşen yapısı',
        'Çekirdek bileşenler', 'Modül yapısı', 'Ana modüller', 'Bileşen dökümü',
      ],
      'component-diagram': ['Bileşen diyagramı', 'Bileşen şeması'],
      'component-relationships': [
        'Bileşen ilişkileri', 'Bileşenler arası ilişkiler', 'Bileşen etkileşimleri', 'Bağımlılıklar',
        'Modül ilişkileri', 'Bileşenler arasındaki ilişkiler', 'Modül bağımlılıkları', 'Bileşen bağımlılıkları',
        'Bileşenler arası etkileşim', 'Etkileşimler', 'Bileşen hiyerarşisi', 'Modüller arası ilişkiler',
      ],
      'data-architecture': ['Veri mimarisi', 'Veritabanı', 'Veritabanı tasarımı', 'Veri katmanı', 'Veri yönetimi'],
      'data-models': [
        'Veri modelleri', 'Veri modeli', 'Alan modeli', 'Varlıklar', 'Şema', 'Veri yapıları', 'Veritabanı şeması',
      ],
      'data-flow': ['Veri akışı', 'Veri akışları', 'Veri akış diyagramı', 'Veri akış şeması', 'Bilgi akışı'],
      storage: ['Depolama stratejisi', 'Depolama', 'Veri depolama', 'Kalıcılık', 'Veri saklama'],
      integration: [
        'Entegrasyon noktaları', 'Entegrasyonlar', 'Entegrasyon', 'Entegrasyon desenleri', 'Entegrasyon mimarisi',
        'Entegrasyon kalıpları',
      ],
      'internal-integrations': [
        'İç servisler', 'Dahili servisler', 'İç entegrasyonlar', 'Dahili entegrasyonlar', 'Dahili hizmetler',
      ],
      'external-integrations': [
        "Harici API'ler", "Dış API'ler", 'Harici servisler', 'Dış servisler', 'Harici entegrasyonlar',
        'Dış entegrasyonlar', 'Dış sistemler', 'Üçüncü taraf servisler',
      ],
      'api-design': ['API tasarımı', 'API tasarım ilkeleri', 'API tasarım prensipleri', 'API tasarım deseni'],
      deployment: ['Dağıtım mimarisi', 'Dağıtım', 'Yayınlama', 'Deployment mimarisi'],
      environments: ['Ortamlar', 'Ortam yapısı'],
      infrastructure: ['Altyapı'],
      decisions: [
        'Önemli teknik kararlar', 'Teknik kararlar', 'Tasarım kararları', 'Mimari kararlar', 'Kararlar',
        'Temel teknik kararlar', 'Anahtar teknik kararlar', 'Ana teknik kararlar', 'Kritik teknik kararlar',
        'Mimari karar kayıtları', 'Kilit teknik kararlar', 'Karar kayıtları', 'Alınan kararlar',
      ],
      technology: ['Teknoloji seçimleri', 'Teknoloji yığını', 'Teknolojiler', 'Kullanılan teknolojiler'],
      performance: [
        'Performans', 'Performans özellikleri', 'Performans optimizasyonu', 'Performans optimizasyonları',
        'Performans desenleri', 'Optimizasyonlar',
      ],
      'performance-goals': ['Performans hedefleri'],
      bottlenecks: ['Darboğazlar', 'Dar boğazlar'],
      caching: ['Önbellekleme stratejisi', 'Önbellekleme', 'Önbellek', 'Önbellek stratejisi'],
      async: ['Asenkron işleme', 'Eşzamansız işleme', 'Arka plan işleme', 'Arka plan işleri', 'Asenkron işlemler'],
      security: [
        'Güvenlik', 'Güvenlik mimarisi', 'Güvenlik desenleri', 'Güvenlik hususları', 'Güvenlik önlemleri',
        'Güvenlik kalıpları',
      ],
      'security-layers': ['Güvenlik katmanları', 'Güvenlik seviyeleri'],
      auth: [
        'Kimlik doğrulama ve yetkilendirme', 'Kimlik doğrulama', 'Yetkilendirme', 'Erişim kontrolü', 'Auth deseni',
      ],
      'error-handling': [
        'Hata yönetimi', 'Hata işleme', 'Hata yönetimi stratejisi', 'Hata işleme stratejisi',
        'Hata yönetimi desenleri', 'Hata yönetimi ve dayanıklılık', 'Genel hata stratejisi',
        'Hata yönetim stratejisi',
      ],
      resilience: ['Dayanıklılık', 'Dayanıklılık desenleri', 'Hata toleransı'],
      'circuit-breakers': ['Devre kesiciler', 'Devre kesici'],
      scalability: [
        'Ölçeklenebilirlik', 'Ölçeklendirme', 'Ölçeklendirme stratejisi', 'Ölçeklenebilirlik desenleri',
        'Ölçeklenebilirlik hususları', 'Ölçekleme',
      ],
      'horizontal-scaling': ['Yatay ölçeklendirme', 'Yatay ölçekleme', 'Yatay ölçeklenebilirlik'],
      'vertical-scaling': ['Dikey ölçeklendirme', 'Dikey ölçekleme', 'Dikey ölçeklenebilirlik'],
      future: [
        'Gelecek planları', 'Gelecekteki hususlar', 'Gelecek', 'Gelecek çalışmalar', 'Gelecek geliştirmeler',
        'Sonraki adımlar',
      ],
      improvements: ['Planlanan iyileştirmeler', 'İyileştirmeler', 'Planlanan geliştirmeler'],
      migration: ['Geçiş yolları', 'Geçiş', 'Geçiş planı', 'Taşıma'],
      roadmap: ['Yol haritası', 'Ölçeklenebilirlik yol haritası'],
      monitoring: ['İzleme ve gözlemlenebilirlik', 'İzleme', 'Gözlemlenebilirlik', 'İzleme ve günlükleme'],
      metrics: ['Temel metrikler', 'Metrikler', 'Önemli metrikler', 'Ölçütler', 'Anahtar metrikler'],
      logging: ['Günlükleme stratejisi', 'Günlükleme', 'Loglama', 'Loglama stratejisi', 'Günlük kaydı'],
      testing: ['Test stratejisi', 'Testler', 'Test desenleri', 'Kalite güvencesi'],
      maintenance: ['Bakım desenleri', 'Bakım', 'Bakım kalıpları', 'Bakım ve işletim'],
      'cross-cutting': ['Kesişen ilgiler', 'Ortak konular', 'Kesişen konular', 'Kesişen kaygılar'],
      consistency: ['Veri tutarlılığı', 'Tutarlılık', 'Veri bütünlüğü', 'İşlem yönetimi'],
      'design-patterns': [
        'Tasarım desenleri', 'Tasarım kalıpları', 'Kullanılan tasarım desenleri', 'Desenler', 'Kullanılan desenler',
        'Mevcut desenler', 'Temel desenler', 'Tasarım örüntüleri', 'Tasarım desenleri ve kurallar', 'Kod desenleri',
        'Kullanımdaki tasarım desenleri', 'Kullanılan tasarım kalıpları',
      ],
      'implementation-paths': [
        'Kritik uygulama yolları', 'Kritik yollar', 'Kritik akışlar', 'Temel akışlar', 'Ana akışlar', 'İş akışları',
        'İş akışı', 'Kritik süreçler', 'Kritik uygulama akışları', 'Temel süreçler', 'Kullanıcı akışları',
        'Kritik geliştirme yolları', 'Ana süreçler',
      ],
    },
    topics: {
      architecture: ['mimari*'],
      structure: ['yapı*'],
      whole: ['sistem*', 'proje*', 'klasör*', 'dizin*', 'modül*'],
      general: ['genel*'],
      pattern: ['desen*', 'kalıp*', 'örüntü*'],
      anti: ['anti*'],
      overview: ['genel*'],
      decision: ['karar*'],
      reason: ['gerekçe*'],
      choice: ['tercih*'],
      chosen: ['teknik*', 'tasarım*', 'mimari*'],
      why: ['neden*', 'niçin*'],
      how: ['nasıl*'],
      linked: ['iletişim*', 'haberleş*'],
      design: ['tasarım*'],
      consideration: ['değerlendirme*'],
      relation: ['ilişki*', 'etkileşim*', 'bağımlılık*'],
      injection: ['enjeksiyon*'],
      unit: ['bileşen*', 'modül*', 'servis*'],
      hierarchy: ['hiyerarşi*'],
      message: ['veri*', 'olay*', 'mesaj*'],
      flow: ['akış*'],
      process: ['akış*', 'süreç*', 'yol*', 'senaryo*', 'döngü*'],
      place: ['dosya*', 'dizin*'],
      side: ['geliştirme*', 'hata*'],
    },
    afterNoun: [],
    weak: ['temel', 'ana', 'önemli', 'genel', 'mevcut', 'kullanılan', 'sistem'],
    weakStarts: [],
    weakEnds: [],
    bare: ['yapı'],
    conjunctions: ['ve'],
    between: ['arasında'],
    optional: ['isteğe bağlı'],
    numbered: ['(adım/bölüm) #'],
    numerals: [],
    contents: ['içindekiler'],
    spellings: {},
    letters: ['ıi'],
  },

  dates: {
    labels: {
      modified: [
        'son (güncelleme/güncellenme/değişiklik/değiştirme/düzenleme/düzenlenme)[ (tarihi/zamanı)]',
        'son (revizyon/gözden geçirme)[ (tarihi/zamanı)]',
        '(güncelleme/güncellenme/değişiklik/değiştirme/düzenleme/revizyon) (tarihi/zamanı)', '[son ]güncellendi',
        'güncelleme',
      ],
      created: [
        '(oluşturulma/oluşturma/yaratılma/hazırlanma) (tarihi/zamanı)', '(oluşturuldu/oluşturulma/yaratıldı)',
      ],
      review: [
        '(sonraki/bir sonraki/gelecek) (gözden geçirme/inceleme/güncelleme)[ tarihi]',
        '(geçerlilik/son geçerlilik) tarihi',
      ],
    },
    lineLabels: [],
    forms: ['GG.AA.YYYY', 'YYYY-AA-GG'],
    months: [
      'Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran', 'Temmuz', 'Ağustos', 'Eylül', 'Ekim', 'Kasım', 'Aralık',
    ],
    genitiveMonths: [],
    shortMonths: ['Oca', 'Şub', 'Mar', 'Nis', 'May', 'Haz', 'Tem', 'Ağu', 'Eyl', 'Eki', 'Kas', 'Ara'],
    weekdays: ['Pazar', 'Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi'],
    shortWeekdays: ['Paz', 'Pzt', 'Sal', 'Çar', 'Per', 'Cum', 'Cmt'],
    links: [],
    ordinals: {},
    afterYear: [],
    afterWeekday: [],
    beforeTime: [],
    afterTime: [],
    zones: [],
    by: ['tarafından'],
    prompts: ['*tarih*'],
    versions: ['sürüm'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },




  template: {
    partNames: ['bölüm', 'kısım'],
    numberColumns: ['Sıra', 'No'],
    denials: ['asla'],
    optionalMarks: ['isteğe bağlı', 'opsiyonel', '(varsa/gerekirse/uygunsa/gerekliyse)', 'önerilen'],
    optionalStatements: [
      '(isteğe bağlıdır/opsiyoneldir/zorunlu değildir/gerekli değildir)',
      '(atlanabilir/silinebilir/kaldırılabilir/çıkarılabilir/boş bırakılabilir)',
      'bu bölümü (silin/kaldırın/atlayın/silebilirsiniz/atlayabilirsiniz)', '(isteğe bağlı/opsiyonel) (bölüm/alan)',
    ],
    optionalOpenings: ['isteğe bağlı', 'opsiyonel', '(varsa/gerekirse/uygunsa)'],
    allOptional: ['tüm bölümler (isteğe bağlıdır/opsiyoneldir)', '(geçerli/gerekli) olmayan bölümleri'],
    sectionNames: ['bölüm', 'bölümü', 'bölümler', 'alt bölüm', 'kısım'],
    entryNames: [
      'seçenek', 'alternatif', 'hikaye', 'aşama', 'adım', 'bölüm', 'senaryo', 'bileşen', 'karar', 'gereksinim',
      'görev', 'örnek', 'çözüm', 'seviye', 'risk', 'hedef', 'faz',
    ],
    firstTitles: [
      'Özet', 'Giriş', 'Genel Bakış', 'Bağlam', 'Arka Plan', 'Sorun', 'Motivasyon', 'Amaç', 'Durum', 'Hedefler',
    ],
    sameTitles: [
      ['Açık sorular', 'Cevaplanmamış sorular', 'Açık konular'],
      [
        'Alternatifler', 'Değerlendirilen alternatifler', 'Değerlendirilen seçenekler', 'Seçenekler',
      ],
      ['Özet', 'Giriş', 'Genel Bakış'],
      ['Sonuçlar', 'Etkiler'],
      ['Dezavantajlar', 'Olumsuz yönler'],
      ['Kaynaklar', 'Referanslar', 'Bağlantılar'],
      ['Sözlük', 'Terimler'],
    ],
  },
}
