import type { Guidance } from './types.js';

/** German words of causes, steps and codes, and the words around them: all that a banner and a panel say. */
export const guidance: Guidance = {
  ui: {
    severities: { info: 'Information', success: 'Erfolg', warning: 'Warnung', error: 'Fehler' },
    who: {
      user: 'Sie',
      developer: 'Entwicklung',
      'bucket-owner': 'Bucket-Eigentümer',
      'account-admin': 'Kontoverwaltung',
      provider: 'Cloud-Support',
    },
    verdicts: { confirmed: 'Bestätigt', likely: 'Wahrscheinlich', possible: 'Möglich', 'ruled-out': 'Ausgeschlossen' },
    evidence: {
      code: 'Die Antwort enthält den Code {code}, der genau das bedeutet.',
      'code-shared': 'Der Code {code} kann das bedeuten.',
      'code-family': 'Der Code {code} ist nicht dokumentiert, klingt aber so, als wäre das gemeint.',
      'two-tools': 'OBS Console und OBS Browser meinen mit {code} Verschiedenes; dies ist eines davon.',
      'other-code': 'Der Code wäre dann {codes}.',
      'not-this-code': 'Die Antwort enthält den Code {code}, der etwas anderes bedeutet.',
      status: 'Status {status} kann diese Ursache haben.',
      'status-mismatch': 'Status {status} und Code {code} widersprechen sich.',
      'no-response': 'Es war keine HTTP-Antwort zu lesen.',
      'hidden-refusal':
        'Manche Speicher verbergen diese Ablehnung vor Webseiten: Es sieht dann so aus, als gäbe es keine Antwort.',
      'html-body': 'Die Antwort ist eine Webseite (HTML); OBS selbst antwortet in XML.',
      message: 'Der Server meldet: „{message}“',
      'other-message': 'Der Server meldet: „{message}“',
      'sdk-code': 'Den Code {code} hat das SDK gesetzt; die Antwort selbst enthielt keinen.',
      settled: 'Eine andere Ursache ist bestätigt.',
      'clock-ahead': 'Die Uhr dieses Geräts geht gegenüber OBS {minutes} vor.',
      'clock-behind': 'Die Uhr dieses Geräts geht gegenüber OBS {minutes} nach.',
      'clock-right': 'Die Uhr dieses Geräts stimmt mit OBS überein.',
      'clock-unset': 'Die Zeit in der Anfrage liegt vor 1980: Die Uhr wurde nie gestellt.',
      'signed-ahead': 'Die Zeit in der Anfrage liegt {minutes} in der Zukunft, also geht eine Uhr falsch.',
      'signed-behind': 'Die Zeit in der Anfrage liegt {minutes} vor ihrem Eintreffen.',
      'signed-early': 'Die Uhr stimmt, aber die Anfrage wurde {minutes} vor ihrem Eintreffen signiert.',
      expires: 'Die Antwort nennt den Zeitpunkt, zu dem der Link abgelaufen ist.',
      'empty-body': 'Die Prüfsumme gehört zu einer leeren Datei: Es sind keine Daten angekommen.',
      'delete-marker': 'Die neueste Version ist eine Löschmarkierung. Ältere Versionen sind vielleicht noch da.',
      'other-region': 'Der Bucket liegt in der Region {region}; aufgerufen wurde {endpoint}.',
      header: 'Der Speicherdienst kennt den Header {header} nicht.',
      'part-number': 'Der Teil hat die Nummer {number}; Teile sind von 1 bis 10.000 nummeriert.',
      'upload-completed':
        'Die Anfrage sollte den Upload abschließen. Ein früherer Versuch kann das getan haben, ohne dass seine Antwort ankam: Sehen Sie nach, ob das Objekt da ist.',
      'upload-cancelled': 'Die Anfrage sollte den Upload abbrechen, und er ist nicht mehr da.',
      'nothing-listed':
        'Eine Auflistung zeigt kein Objekt: Übrig sind ältere Versionen, Löschmarkierungen oder Teile unfertiger Uploads.',
      referer:
        'Eine Seite von {origin} hat ohne Signatur angefragt. Vielleicht dürfen nur bestimmte Websites Objekte dieses Buckets zeigen.',
      'dotted-name':
        'Der Name „{bucket}“ enthält einen Punkt. In der Adresse ergibt er einen Host, für den das Zertifikat nicht gilt.',
      'sdk-probe':
        'Das OBS-SDK sucht vor dem eigentlichen Aufruf den Bucket. Es bekam 404 ohne Inhalt, wie bei einem fehlenden Bucket.',
      'not-xml': 'OBS hat geantwortet, aber nicht in XML. So antworten seine Dienste für Richtlinien und Daten.',
      'no-etag':
        'In der Liste der Teile fehlt ein ETag. Browser verbergen das ETag, solange keine CORS-Regel es freigibt.',
      'no-key': 'Die {method}-Anfrage nennt kein Objekt.',
      size: 'Die Anfrage umfasst {size}; erlaubt sind {limit}.',
      'name-fits': 'Der Name „{bucket}“ hält alle Regeln für Bucket-Namen ein.',
      'name-length': 'Der Name „{bucket}“ hat nicht 3 bis 63 Zeichen.',
      'name-characters': 'Der Name „{bucket}“ enthält andere Zeichen als a–z, 0–9, Bindestrich und Punkt.',
      'name-edges': 'Der Name „{bucket}“ beginnt oder endet mit einem Bindestrich oder Punkt.',
      'name-neighbours': 'Im Namen „{bucket}“ stehen zwei Punkte oder ein Punkt und ein Bindestrich nebeneinander.',
      'name-ip': 'Der Name „{bucket}“ hat die Form einer IP-Adresse.',
      'doubled-host': 'Die Adresse {endpoint} enthält denselben Namen zweimal.',
      offline: 'Der Browser meldet, dass er offline ist.',
      'mixed-content': 'Diese Seite nutzt https, hat aber eine http-Adresse aufgerufen. Browser blockieren das.',
      anonymous: 'Die Anfrage war nicht mit Zugriffsschlüsseln signiert.',
      operation: 'Das ist der übliche Grund, wenn diese Aktion diesen Status ergibt.',
      'bucket-only': 'Die Anfrage nennt den Bucket „{bucket}“, aber kein Objekt.',
      'measured-ahead': 'Die Uhr dieses Geräts geht gegenüber dem Server dieser Seite {minutes} vor.',
      'measured-behind': 'Die Uhr dieses Geräts geht gegenüber dem Server dieser Seite {minutes} nach.',
      'measured-right': 'Die Uhr dieses Geräts stimmt mit der des Servers dieser Seite überein.',
      reachable: 'Am Endpunkt antwortet ein Server; am Netz liegt es also nicht.',
      unreachable: 'Am Endpunkt antwortet nichts: Das Netz, der Name, sein Zertifikat oder ein Blocker steht im Weg.',
      'cors-readable':
        'Diese Seite darf lesen, was der Bucket antwortet. Andere Anfragen, etwa Uploads, brauchen womöglich noch eine CORS-Regel.',
      'cors-hidden':
        'Ein Server antwortet, doch diese Seite darf es nicht lesen: Keine CORS-Regel des Buckets lässt es zu, oder es gibt den Bucket nicht.',
      policy: 'Die Sicherheitsrichtlinie dieser Seite (CSP, connect-src) lässt diese Adresse nicht zu.',
      checked: '{text}',
      online: 'Der Browser meldet eine Netzverbindung. Ob dahinter das Internet liegt, weiß er nicht.',
      'no-date': 'Der Server dieser Seite hat keine lesbare Uhrzeit mitgeschickt.',
      'check-timeout': 'Die Prüfung hat zu lange gedauert.',
      'check-failed': 'Die Prüfung war nicht möglich.',
    },
    effects: {
      upload: {
        named: '„{name}“ wurde nicht hochgeladen',
        unnamed: 'Die Datei wurde nicht hochgeladen',
        unsureNamed: '„{name}“ wurde vielleicht nicht hochgeladen',
        unsureUnnamed: 'Die Datei wurde vielleicht nicht hochgeladen',
      },
      download: {
        named: '„{name}“ wurde nicht heruntergeladen',
        unnamed: 'Die Datei wurde nicht heruntergeladen',
      },
      delete: {
        named: '„{name}“ wurde nicht gelöscht',
        unnamed: 'Die Datei wurde nicht gelöscht',
        unsureNamed: '„{name}“ wurde vielleicht nicht gelöscht',
        unsureUnnamed: 'Die Datei wurde vielleicht nicht gelöscht',
      },
      list: {
        named: 'Der Inhalt von „{name}“ ließ sich nicht anzeigen',
        unnamed: 'Die Liste ließ sich nicht laden',
      },
      copy: {
        named: '„{name}“ wurde nicht kopiert',
        unnamed: 'Die Datei wurde nicht kopiert',
        unsureNamed: '„{name}“ wurde vielleicht nicht kopiert',
        unsureUnnamed: 'Die Datei wurde vielleicht nicht kopiert',
      },
      'create-bucket': {
        named: 'Bucket „{name}“ wurde nicht angelegt',
        unnamed: 'Der Bucket wurde nicht angelegt',
        unsureNamed: 'Bucket „{name}“ wurde vielleicht nicht angelegt',
        unsureUnnamed: 'Der Bucket wurde vielleicht nicht angelegt',
      },
      'delete-bucket': {
        named: 'Bucket „{name}“ wurde nicht gelöscht',
        unnamed: 'Der Bucket wurde nicht gelöscht',
        unsureNamed: 'Bucket „{name}“ wurde vielleicht nicht gelöscht',
        unsureUnnamed: 'Der Bucket wurde vielleicht nicht gelöscht',
      },
      'read-setting': {
        named: 'Eine Einstellung von „{name}“ ließ sich nicht lesen',
        unnamed: 'Die Einstellung ließ sich nicht lesen',
      },
      'change-setting': {
        named: 'Eine Einstellung von „{name}“ wurde nicht geändert',
        unnamed: 'Die Einstellung wurde nicht geändert',
        unsureNamed: '„{name}“: Einstellung vielleicht nicht geändert',
        unsureUnnamed: 'Die Einstellung wurde vielleicht nicht geändert',
      },
    },
    announcer: {
      error: '{severity}: {title}.',
      more: { one: '{count} weitere Meldung', other: '{count} weitere Meldungen' },
    },
    banner: {
      unknown: 'Die Anfrage ist fehlgeschlagen',
      open: '{text} OBS hat keinen Grund genannt. Am wahrscheinlichsten ist: {causes}.',
      openNoResponse: '{text} Am wahrscheinlichsten ist: {causes}.',
      likely: 'Wahrscheinlicher Grund: {cause}. {text}',
      next: 'Nächster Schritt',
      steps: { one: '{count} Prüfschritt', other: '{count} Prüfschritte' },
      causes: { one: '{count} mögliche Ursache', other: '{count} mögliche Ursachen' },
      retry: 'Erneut versuchen',
      retrying: 'Neuer Versuch läuft…',
      retryFailed: 'Auch dieser Versuch ist fehlgeschlagen.',
      retryIn: 'Noch {time}, dann können Sie es erneut versuchen.',
      retryNow: 'Sie können es jetzt erneut versuchen.',
      autoRetryIn: 'Noch {time} bis zum nächsten Versuch.',
      outcomeUnknown: 'Die Anfrage kann trotzdem ausgeführt worden sein. Sie zu wiederholen schadet nicht.',
      retryUnsafe:
        'Die Anfrage kann trotzdem ausgeführt worden sein. Prüfen Sie das zuerst: Ein neuer Versuch könnte sie zweimal ausführen.',
      dismiss: 'Schließen',
      dismissFailed: 'Die App konnte diese Meldung nicht schließen.',
      slotFailed: 'Ein Teil dieser Meldung ließ sich nicht anzeigen.',
      requestId: 'Anfrage-ID',
      noRequestId:
        'Keine Anfrage-ID: Es kam keine, oder der Browser verbirgt sie, weil keine CORS-Regel des Buckets x-obs-request-id freigibt.',
      copyRequestId: 'Anfrage-ID kopieren',
      copied: 'Kopiert',
      copyFailed: 'Nicht kopiert. Markieren Sie den Text und kopieren Sie ihn von Hand.',
    },
    fallback: {
      title: 'Dieser Teil der Seite ließ sich nicht anzeigen',
      text: 'In der App ist hier ein Fehler aufgetreten. Hilft ein neuer Versuch nicht, braucht die Entwicklung die Details unten.',
      retry: 'Erneut versuchen',
      details: 'Technische Details',
    },
    checks: {
      run: 'Jetzt prüfen',
      again: 'Erneut prüfen',
      running: 'Wird geprüft …',
      outcomes: { pass: 'In Ordnung', found: 'Gefunden', inconclusive: 'Unklar' },
    },
    panel: {
      title: 'Fehlersuche',
      open: 'Nichts davon ist sicher. Die wahrscheinlichste Ursache steht oben.',
      steps: 'Das können Sie prüfen',
      progress: '{done} von {total} erledigt',
      otherCauses: 'Weitere mögliche Ursachen',
      ruledOut: 'Ausgeschlossen ({count})',
      details: 'Details für den Support',
      copyDetails: 'Details kopieren',
      copyFailed: 'Nicht kopiert. Der Text ist markiert: Drücken Sie Strg+C oder ⌘C.',
      preview: 'Das wird kopiert',
      format: 'Format',
      formats: { text: 'Text', markdown: 'Markdown', json: 'JSON' },
      showMore: 'Mehr anzeigen',
      showLess: 'Weniger anzeigen',
      corsRule: 'Eine CORS-Regel für den Bucket, mit der diese Seite seine Antworten lesen darf:',
      copyRule: 'Regel kopieren',
      hiddenCharacters: 'Aus der Antwort des Servers wurden unsichtbare Zeichen entfernt.',
      fields: {
        status: 'Status',
        code: 'Fehlercode',
        message: 'Meldung',
        requestId: 'Anfrage-ID',
        hostId: 'Host-ID',
        resource: 'Ressource',
        bucket: 'Bucket',
        key: 'Objektschlüssel',
        method: 'Methode',
        endpoint: 'Endpunkt',
        serverTime: 'Serverzeit',
        requestTime: 'Anfragezeit',
        retryAfter: 'Erneut nach',
        time: 'Zeit',
      },
    },
    catalog: {
      title: 'HTTP-Statuscodes von OBS',
      search: 'Suche',
      searchHint: 'Status, Code oder Wort, etwa 403 oder AccessDenied',
      allCategories: 'Alle Kategorien',
      filter: 'Nach Kategorie filtern',
      categories: 'Kategorien',
      statuses: 'Statuscodes',
      columnCategory: 'Kategorie',
      columnStatus: 'Status',
      columnMeaning: 'Bedeutung',
      columnCauses: 'Mögliche Ursachen',
      count: '{count} von {total} Statuscodes',
      empty: 'Kein Statuscode passt zur Suche.',
      reset: 'Filter zurücksetzen',
      noStatus: 'Status nicht dokumentiert',
      codes: { one: '{count} Fehlercode', other: '{count} Fehlercodes' },
    },
    uploads: {
      title: 'Fehlgeschlagene Uploads',
      failed: { one: '{count} Datei wurde nicht hochgeladen', other: '{count} Dateien wurden nicht hochgeladen' },
      unsure: {
        one: '{count} Datei wurde vielleicht nicht hochgeladen',
        other: '{count} Dateien wurden vielleicht nicht hochgeladen',
      },
      names: { one: '{names} und {count} weitere', other: '{names} und {count} weitere' },
      burst: {
        one: '{total} Uploads sind aus {count} Grund fehlgeschlagen: {cause}.',
        other: '{total} Uploads sind aus {count} Gründen fehlgeschlagen. Der häufigste: {cause}.',
      },
      moreCauses: { one: '{count} weitere Ursache', other: '{count} weitere Ursachen' },
      retry: { one: '{count} erneut versuchen', other: '{count} erneut versuchen' },
      progress: { one: '{count} von {total} erledigt', other: '{count} von {total} erledigt' },
      pause: 'Anhalten',
      showAll: 'Alle anzeigen',
      recovered: {
        one: '{count} Datei wurde doch noch hochgeladen',
        other: '{count} Dateien wurden doch noch hochgeladen',
      },
      dismissed: { one: '{count} Meldung geschlossen', other: '{count} Meldungen geschlossen' },
      undo: 'Rückgängig machen',
      empty: 'Kein Upload ist fehlgeschlagen.',
      search: 'Nach Name oder Code filtern',
      noMatch: 'Kein fehlgeschlagener Upload passt.',
      more: { one: '{count} weitere anzeigen', other: '{count} weitere anzeigen' },
      actionOn: '{action} – {name}',
      queued: 'Wartet',
      dropped: {
        one: '{count} ältere Meldung steht nicht mehr in der Liste.',
        other: '{count} ältere Meldungen stehen nicht mehr in der Liste.',
      },
      download: '{format} herunterladen',
    },
  },

  causes: {
    'invalid-parameter': {
      title: 'Ein Wert wird nicht akzeptiert',
      text: 'OBS nimmt einen Wert in der Anfrage nicht an. Oft nennt ihn die Meldung des Servers.',
      steps: {
        'check-input':
          'Achten Sie auf Ungewöhnliches: sehr lange Namen oder Tags, Sonderzeichen, Optionen, die dieser Bucket nicht hat.',
        'read-message':
          'Lesen Sie die Meldung des Servers und, falls vorhanden, das Feld ArgumentName: Dort steht, welcher Wert gemeint ist.',
        'compare-parameters':
          'Vergleichen Sie diesen Wert mit der API-Referenz: Schreibweise, Länge, Wertebereich und Format.',
        'correct-value':
          'Berichtigen Sie den Wert im Code oder in den Einstellungen und senden Sie die Anfrage noch einmal.',
        'send-details':
          'Kopieren Sie die Details (Code, Anfrage-ID, Meldung) und schicken Sie sie an die Entwicklung dieser App.',
      },
    },
    'sdk-parameter': {
      title: 'Die Anfrage ist falsch aufgebaut',
      text: 'Die App hat ihrem SDK einen unbrauchbaren Wert gegeben oder eine Anfrage gebaut, die OBS nicht lesen kann. Das SDK ist die Bibliothek, die mit OBS spricht.',
      steps: {
        'read-sdk-message':
          'Lesen Sie die Meldung des SDK: Meist nennt sie ein Argument, das fehlt oder den falschen Typ hat.',
        'check-arguments':
          'Prüfen Sie Namen und Typen aller Argumente; eine nicht ausgefüllte Einstellung kommt ohne Wert an.',
        'check-headers':
          'Prüfen Sie, welche Header der Aufruf braucht, und überlassen Sie Content-Length der HTTP-Bibliothek.',
        'check-xml-body':
          'Vergleichen Sie den Inhalt der Anfrage mit der API-Referenz; in einer Liste von Teilen braucht jeder sein ETag.',
        'check-form':
          'Senden Sie in einem Upload-Formular genau eine Datei als multipart/form-data, Felder wie in der signierten Policy.',
        'update-sdk': 'Aktualisieren Sie das SDK, oder kehren Sie zur letzten Version zurück, die funktioniert hat.',
        'send-details':
          'Kopieren Sie die Details (Code, Anfrage-ID, Meldung) und schicken Sie sie an die Entwicklung dieser App.',
      },
    },
    'md5-mismatch': {
      title: 'Prüfsumme stimmt nicht',
      text: 'Die angekommenen Daten passen nicht zur mitgesendeten Prüfsumme (MD5). Sie haben sich unterwegs verändert, oder die Prüfsumme gehört zu anderen Daten.',
      steps: {
        'send-again': 'Senden Sie die Datei noch einmal; eine schlechte Verbindung kann Daten unterwegs beschädigen.',
        'close-programs':
          'Schließen Sie Programme, die noch in die Datei schreiben könnten, und senden Sie sie dann noch einmal.',
        'hash-sent-bytes':
          'Bilden Sie die Prüfsumme über genau die gesendeten Bytes, je Teil einzeln; senden Sie die 16 Byte als Base64, nicht hexadezimal.',
        'check-empty-body': 'Steht als Prüfsumme des Servers 1B2M2Y8AsgTpgAmY7PhCfg== da, sind keine Daten angekommen.',
        'check-proxy': 'Suchen Sie nach einem Proxy oder Virenscanner, der die Daten unterwegs verändert.',
        'trace-request':
          'Tritt der Fehler auch in einem anderen Netz auf, lassen Sie die Anfrage nachverfolgen: Nennen Sie ID, Zeit und Region.',
      },
    },
    'bucket-name': {
      title: 'Bucket-Name nicht zulässig',
      text: 'OBS lässt diesen Bucket-Namen nicht zu. Hält er alle Regeln ein, ist vielleicht die Dienstadresse falsch eingestellt.',
      steps: {
        'check-length': 'Wählen Sie einen Namen mit 3 bis 63 Zeichen.',
        'check-characters':
          'Verwenden Sie nur a–z, 0–9, Bindestriche (-) und Punkte (.): keine Großbuchstaben, Leerzeichen oder Unterstriche.',
        'check-edges':
          'Beginnen und enden Sie mit einem Buchstaben oder einer Ziffer; vermeiden Sie dazwischen „..“, „.-“ und „-.“.',
        'check-ip-form': 'Vermeiden Sie Namen, die wie eine IP-Adresse aussehen, etwa 192.168.1.1.',
        'check-reserved': 'Vermeiden Sie Namen, die OBS sich vorbehält, etwa „services“.',
        'check-endpoint':
          'Ist der Name in Ordnung, prüfen Sie die Einstellung des Endpunkts (Dienstadresse): Der Bucket gehört nicht hinein.',
      },
    },
    'no-permission': {
      title: 'Berechtigung fehlt',
      text: 'Das verwendete Konto darf das hier nicht. Erlauben kann es der Eigentümer des Buckets oder die Kontoverwaltung.',
      steps: {
        'check-account': 'Prüfen Sie, ob Sie mit dem Konto angemeldet sind, das für diesen Bucket gedacht ist.',
        'wait-after-change':
          'Wurden Berechtigungen gerade erst geändert, warten Sie 15 Minuten und versuchen Sie es dann erneut.',
        'grant-action':
          'Geben Sie dem Nutzer in IAM (Nutzerverwaltung) die Berechtigung, die in der Meldung des Servers steht.',
        'check-bucket-policy':
          'Lassen Sie den Nutzer in Bucket-Richtlinie und ACL (Zugriffsliste) zu, und suchen Sie nach einer Regel, die ablehnt.',
        'allow-both-sides':
          'Nutzer eines anderen Kontos brauchen zwei Freigaben: im eigenen IAM und in der Bucket-Richtlinie.',
        'check-access-blocks':
          'Prüfen Sie die Referer-Regeln (Hotlink-Schutz), die Sperre für öffentlichen Zugriff und die VPC-Endpunkt-Richtlinie.',
        'check-object':
          'Prüfen Sie das Objekt: Ist es vorhanden, wem gehört es, ist es befristet schreibgeschützt (WORM)?',
      },
    },
    'signature-mismatch': {
      title: 'Signatur stimmt nicht',
      text: 'OBS errechnet eine andere Signatur als die gesendete. Meist stimmt das Schlüsselpaar AK/SK (Zugriffsschlüssel) nicht, oder die Anfrage wurde nach dem Signieren verändert.',
      steps: {
        'check-key-pair':
          'Prüfen Sie, ob AK und SK (Schlüssel-ID und geheimer Schlüssel) zusammengehören, ohne Leerzeichen davor oder dahinter.',
        'request-new-link':
          'Haben Sie einen Link geöffnet, kopieren Sie ihn noch einmal vollständig, oder bitten Sie um einen neuen.',
        'check-endpoint':
          'Enthält die Einstellung des Endpunkts (Dienstadresse) den Bucket-Namen, nehmen Sie ihn heraus.',
        'compare-string-to-sign':
          'Vergleichen Sie StringToSign in der unbearbeiteten Antwort Zeile für Zeile mit dem Text, den Ihr Code signiert.',
        'check-signed-headers':
          'Senden Sie genau, was signiert wurde: Methode, Datum oder Ablauf, Content-Type, Content-MD5 und x-obs-*-Header.',
        'encode-key-once':
          'Codieren Sie den Objektschlüssel genau einmal; %25 oder ein bloßes + im signierten Pfad ist ein Warnzeichen.',
        'sign-token':
          'Bei temporären Schlüsseln senden Sie das Sicherheitstoken mit und nehmen es in die Signatur auf.',
      },
    },
    'invalid-ak': {
      title: 'Zugriffsschlüssel nicht anerkannt',
      text: 'OBS erkennt den gesendeten AK (Schlüssel-ID) nicht an. Er kann vertippt, gelöscht oder abgeschaltet sein oder aus einer anderen Cloud stammen.',
      steps: {
        'sign-in-again': 'Melden Sie sich in dieser App ab und wieder an, damit sie neue Schlüssel holen kann.',
        'copy-key':
          'Kopieren Sie den AK (Schlüssel-ID) noch einmal; achten Sie auf Leerzeichen, fehlende Zeichen und Platzhalter wie ***.',
        'check-cloud': 'Prüfen Sie, ob der Schlüssel von dieser Cloud und für dieses Konto ausgestellt wurde.',
        'renew-temporary-key':
          'Bei temporären Schlüsseln senden Sie AK, SK (geheimer Schlüssel) und Sicherheitstoken aus derselben Ausstellung.',
        'activate-key': 'Prüfen Sie in IAM (Nutzerverwaltung), ob der Schlüssel noch existiert und aktiv ist.',
        'enable-user':
          'Aktivieren Sie in IAM (Nutzerverwaltung) den Nutzer und den programmgesteuerten Zugriff, nicht nur die Konsole.',
      },
    },
    'clock-skew': {
      title: 'Uhr geht falsch',
      text: 'Die Uhr des Geräts oder Servers, der diese Anfrage signiert hat, geht mehr als 15 Minuten falsch.',
      steps: {
        'set-clock': 'Schalten Sie in den Einstellungen des Geräts Datum, Uhrzeit und Zeitzone auf automatisch.',
        reload: 'Laden Sie die Seite neu oder starten Sie die App neu, und versuchen Sie es noch einmal.',
        'sync-machine': 'Signiert ein Server die Anfragen, gleichen Sie seine Uhr mit einem Zeitserver (NTP) ab.',
        'sign-late':
          'Geht die Uhr richtig, signieren Sie erst unmittelbar vor dem Senden, und für jeden neuen Versuch neu.',
        'correct-offset':
          'Ist auf Uhren kein Verlass, nehmen Sie die Zeit aus dem Header Date des Servers und signieren Sie damit.',
      },
    },
    arrears: {
      title: 'Konto im Zahlungsrückstand',
      text: 'Bei einem der beteiligten Konten ist eine Zahlung offen, oder der Inhaber ist noch nicht verifiziert. Das kann das verwendete Konto sein oder das des Bucket-Eigentümers.',
      steps: {
        'tell-admin':
          'Informieren Sie noch heute die Stelle, die das Cloud-Konto bezahlt: Daten gesperrter Konten werden nach einer Frist gelöscht.',
        'check-balance': 'Prüfen Sie Guthaben und Status des Kontos, das die Anfrage gesendet hat.',
        'check-owner-balance': 'Prüfen Sie Guthaben und Status des Kontos, dem der Bucket gehört.',
        pay: 'Begleichen Sie den offenen Betrag oder laden Sie das Guthaben auf.',
        'verify-identity': 'Verlangt die Konsole eine Identitätsprüfung (Verifizierung), schließen Sie sie ab.',
        'retry-later': 'Ist das Konto wieder in Ordnung, warten Sie einige Minuten und versuchen Sie es dann erneut.',
      },
    },
    quota: {
      title: 'Bucket ist voll',
      text: 'Der Bucket hat sein Kontingent erreicht, die für ihn festgelegte Höchstgröße. Selten ist der Speicher selbst voll.',
      steps: {
        'use-other-bucket':
          'Versuchen Sie es mit einer kleineren Datei oder mit einem anderen Bucket, der noch Platz hat.',
        'compare-usage': 'Vergleichen Sie in der Konsole den belegten Platz des Buckets mit seinem Kontingent.',
        'raise-quota': 'Erhöhen Sie das Kontingent, oder setzen Sie es auf 0 für unbegrenzt.',
        'free-space':
          'Löschen Sie Überflüssiges, auch alte Versionen und Fragmente (Teile nicht abgeschlossener Uploads).',
        'wait-for-count': 'Warten Sie nach dem Löschen eine Weile: OBS erfasst den belegten Platz mit Verzögerung.',
        'check-capacity': 'Liegt der Bucket unter seinem Kontingent, lassen Sie die Kapazität des Speichers prüfen.',
      },
    },
    'no-object': {
      title: 'Datei nicht gefunden',
      text: 'Im Bucket gibt es kein Objekt (keine Datei) mit diesem Namen. Der Name kann falsch geschrieben sein, die Datei verschoben oder gelöscht.',
      steps: {
        'check-name':
          'Prüfen Sie den Namen: Auf Groß- und Kleinschreibung, Ordner, Leerzeichen und Dateiendung kommt es an.',
        'refresh-list':
          'Aktualisieren Sie die Liste und suchen Sie die Datei; vielleicht wurde sie verschoben oder gelöscht.',
        'restore-version':
          'Ist die Versionierung an, suchen Sie nach einer Löschmarkierung und stellen Sie die Version davor wieder her.',
        'check-removal-rules':
          'Sehen Sie in Lebenszyklusregeln, Replikation und Zugriffsprotokollen nach, was die Datei entfernt hat.',
        'encode-key-once':
          'Senden Sie den Objektschlüssel so, wie ihn die Liste zeigt: einmal codiert, ohne Schrägstrich am Anfang.',
      },
    },
    'no-bucket': {
      title: 'Bucket nicht gefunden',
      text: 'Unter dieser Adresse gibt es keinen Bucket mit diesem Namen. Der Name kann falsch geschrieben sein, oder der Bucket ist gelöscht oder liegt in einer anderen Region.',
      steps: {
        'check-spelling': 'Prüfen Sie die Schreibweise des Bucket-Namens.',
        'check-region': 'Prüfen Sie, ob der Endpunkt (Dienstadresse) zur Cloud und zur Region des Buckets gehört.',
        'check-endpoint':
          'Enthält die Einstellung des Endpunkts den Bucket-Namen, nehmen Sie ihn heraus: Die Adresse enthielte ihn sonst doppelt.',
        'check-deleted': 'Prüfen Sie, ob der Bucket gelöscht wurde; sein Name ist nach etwa 30 Minuten wieder frei.',
        'create-bucket': 'Legen Sie den Bucket an, falls es ihn geben soll.',
      },
    },
    'no-config': {
      title: 'Einstellung nicht vorhanden',
      text: 'Der Bucket hat die abgefragte Einstellung nicht. Das ist oft ganz normal.',
      steps: {
        'accept-answer': 'Wollten Sie nur nachsehen, ist nichts zu tun.',
        'read-as-empty': 'Behandeln Sie diese Antwort im Code als leere Einstellung, nicht als Fehlschlag.',
        'create-setting':
          'Wird die Funktion gebraucht, legen Sie die Einstellung an, etwa eine Bucket-Richtlinie oder CORS-Regel.',
      },
    },
    'no-upload': {
      title: 'Upload nicht mehr bekannt',
      text: 'OBS kennt diesen mehrteiligen Upload (eine Datei in Teilen) nicht. Er kann abgeschlossen, abgebrochen oder automatisch entfernt worden sein.',
      steps: {
        'check-arrived': 'Aktualisieren Sie die Liste: Vielleicht ist die Datei schon da.',
        'compare-upload-id':
          'Rufen Sie die laufenden Uploads ab; prüfen Sie, ob Upload-ID, Bucket und Schlüssel zusammengehören.',
        'check-cleanup-rules':
          'Suchen Sie nach einer Lebenszyklusregel, die nicht abgeschlossene Uploads zu früh entfernt.',
        'start-again': 'Ist die Datei nicht da, beginnen Sie ihren Upload noch einmal von vorn.',
      },
    },
    'not-in-region': {
      title: 'In dieser Region nicht verfügbar',
      text: 'In der Region des Buckets gibt es diese Aktion oder Funktion nicht.',
      steps: {
        'check-path':
          'Prüfen Sie, ob die Adresse Bucket und Objektschlüssel enthält; fehlt eines, ist ein anderer Aufruf gemeint.',
        'check-feature':
          'Sehen Sie in der API-Referenz für die Region des Buckets nach, ob es diesen Aufruf oder diese Funktion gibt.',
        'use-other-region': 'Verwenden Sie einen Bucket in einer Region, die diese Funktion hat.',
        'request-feature': 'Lassen Sie klären, ob diese Region die Funktion bekommt.',
      },
    },
    'socket-timeout': {
      title: 'Zeitüberschreitung bei der Verbindung',
      text: 'Auf der Verbindung kamen zu lange keine Daten, deshalb wurde sie geschlossen. Meist liegt es an einem langsamen Netz oder einem Gerät im Ruhezustand.',
      steps: {
        'check-connection':
          'Prüfen Sie die Internetverbindung, und verhindern Sie während der Übertragung den Ruhezustand des Geräts.',
        'check-arrived': 'Sehen Sie nach einem Upload zuerst in der Liste nach: Die Datei kann angekommen sein.',
        'send-again': 'Versuchen Sie es noch einmal, bis zu 3 Mal.',
        'send-smaller-parts':
          'Senden Sie kleinere Teile und weniger gleichzeitig, und setzen Sie ein längeres Zeitlimit.',
        'test-endpoint':
          'Gibt es keine Anfrage-ID, prüfen Sie den Weg zu OBS: Endpunkt, Host des Buckets, Proxy und Firewall.',
      },
    },
    'bucket-not-empty': {
      title: 'Bucket ist nicht leer',
      text: 'Im Bucket oder Ordner ist noch etwas. Alte Versionen und nicht abgeschlossene Uploads zählen mit, stehen aber nicht in der normalen Liste.',
      steps: {
        'save-data':
          'Kopieren Sie an einen anderen Ort, was noch gebraucht wird: Gelöschte Daten lassen sich nicht zurückholen.',
        'delete-objects': 'Löschen Sie alle Objekte und Ordner (in der Konsole im Reiter „Objekte“).',
        'delete-versions': 'Löschen Sie alte Versionen und Löschmarkierungen (Reiter „Gelöschte Objekte“).',
        'delete-fragments': 'Löschen Sie Fragmente, die Teile nicht abgeschlossener Uploads (Reiter „Fragmente“).',
        'delete-bucket': 'Warten Sie eine Minute und löschen Sie den Bucket dann noch einmal.',
      },
    },
    'name-taken': {
      title: 'Bucket-Name ist vergeben',
      text: 'Es gibt schon einen Bucket mit diesem Namen. Alle Konten und Regionen teilen sich die Bucket-Namen.',
      steps: {
        'use-own-bucket': 'Sehen Sie Ihre eigenen Buckets in allen Regionen durch: Ist er dabei, verwenden Sie ihn.',
        'choose-name':
          'Wählen Sie einen anderen Namen, zum Beispiel mit dem Namen Ihrer Firma oder Ihres Projekts davor.',
        'wait-for-release':
          'Wurde der Bucket gerade gelöscht, warten Sie etwa 30 Minuten und verwenden Sie den Namen dann wieder.',
      },
    },
    internal: {
      title: 'Störung im Dienst',
      text: 'In OBS selbst ist etwas fehlgeschlagen. Ein neuer Versuch hilft oft.',
      steps: {
        'check-arrived':
          'Wurde etwas gesendet oder gelöscht, sehen Sie zuerst in der Liste nach: Es kann geklappt haben.',
        'retry-later': 'Warten Sie etwas und versuchen Sie es dann erneut.',
        'back-off':
          'Wiederholen Sie den Aufruf im Code mit wachsenden, zufälligen Pausen von etwa 1, 2, 4 und 8 Sekunden.',
        'trace-request':
          'Hält das an, lassen Sie die Anfrage nachverfolgen: Nennen Sie ihre ID, die Zeit und die Region.',
      },
    },
    'temporarily-unavailable': {
      title: 'Dienst zurzeit nicht verfügbar',
      text: 'OBS kann im Moment keine Anfragen annehmen. Meist geht das von allein vorbei.',
      steps: {
        'retry-later': 'Warten Sie etwas und versuchen Sie es dann erneut.',
        'check-outage':
          'Sehen Sie auf der Statusseite der Cloud nach, oder fragen Sie andere, ob es ihnen auch so geht.',
        'back-off':
          'Wiederholen Sie den Aufruf im Code nach der Zeit in Retry-After oder mit wachsenden, zufälligen Pausen.',
        'trace-request':
          'Hält das an, lassen Sie die Region prüfen: Nennen Sie eine Anfrage-ID, die Zeit und die Region.',
      },
    },
    'request-too-old': {
      title: 'Anfrage kam zu spät an',
      text: 'Die Anfrage erreichte OBS mehr als 15 Minuten nach dem Signieren. Grund kann eine Warteschlange, der Ruhezustand oder ein langsamer Upload sein.',
      steps: {
        'start-again': 'Starten Sie die Übertragung noch einmal, damit die App eine neue Anfrage signiert.',
        'check-clock': 'Schlägt jede Anfrage fehl, vergleichen Sie die Uhr des Geräts mit der richtigen Zeit.',
        'sign-late':
          'Signieren Sie jede Anfrage erst unmittelbar vor dem Senden, nicht beim Einreihen in eine Warteschlange.',
        'sign-each-retry': 'Erstellen Sie für jeden neuen Versuch eine neue Signatur.',
        'send-smaller-parts': 'Senden Sie große Dateien in Teilen, und signieren Sie jeden Teil für sich.',
        'renew-signing-key':
          'Bei Signaturversion 4 erzeugen Sie jeden Tag einen neuen Signaturschlüssel; er gilt höchstens 7 Tage.',
      },
    },
    'url-expired': {
      title: 'Link ist abgelaufen',
      text: 'Dieser Link gilt nur für begrenzte Zeit, und die ist vorbei.',
      steps: {
        'request-new-link':
          'Laden Sie die Seite neu, auf der der Link stand, oder bitten Sie den Absender um einen neuen.',
        'extend-lifetime': 'Lassen Sie Links so lange gelten, dass es auch für langsame Verbindungen reicht.',
        'create-on-demand': 'Erzeugen Sie den Link erst beim Klick, nicht beim Laden der Seite.',
        'check-clock': 'Prüfen Sie die Uhr des Servers, der die Links erzeugt: Geht sie nach, enden die Links zu früh.',
      },
    },
    token: {
      title: 'Anmeldung ist abgelaufen',
      text: 'Die temporäre Anmeldung (Sicherheitstoken) der Anfrage ist abgelaufen oder kam nicht vollständig an.',
      steps: {
        'sign-in-again': 'Melden Sie sich ab und wieder an, und versuchen Sie es dann erneut.',
        'send-whole-token':
          'Senden Sie das Token vollständig: in x-obs-security-token, bei Swift-Aufrufen in X-Auth-Token.',
        'renew-together':
          'Erneuern Sie AK, SK (Zugriffsschlüssel) und Token gemeinsam; alte und neue passen nicht zusammen.',
        'renew-early': 'Erneuern Sie Schlüssel und Token 5 Minuten vor dem Ablauf, auch während eines langen Uploads.',
      },
    },
    'key-locked': {
      title: 'Zugriffsschlüssel ist gesperrt',
      text: 'Zu viele Anfragen hatten eine falsche Signatur, deshalb lehnt OBS diesen AK (Schlüssel-ID) eine Zeit lang ab.',
      steps: {
        'stop-retrying': 'Versuchen Sie es 5 Minuten lang nicht mehr.',
        'find-old-key':
          'Suchen Sie andere Programme und Jobs, die noch einen alten Schlüssel verwenden, und halten Sie sie an.',
        'correct-keys':
          'Berichtigen Sie AK und SK (Schlüssel-ID und geheimer Schlüssel), und versuchen Sie es dann einmal.',
        'issue-new-key': 'Hilft das nicht, stellen Sie in IAM (Nutzerverwaltung) ein neues Schlüsselpaar aus.',
      },
    },
    'cors-rule': {
      title: 'Webseite nicht zugelassen',
      text: 'Der Bucket hat keine CORS-Regel, die zu dieser Anfrage passt. CORS-Regeln legen fest, welche Webseiten einen Bucket wie nutzen dürfen.',
      steps: {
        'allow-origin':
          'Ergänzen Sie eine CORS-Regel für den Ursprung dieser Seite, etwa https://app.example.com, oder berichtigen Sie die Regel.',
        'allow-method': 'Erlauben Sie in dieser Regel die verwendete Methode: GET, HEAD, PUT, POST oder DELETE.',
        'allow-headers': 'Erlauben Sie die Header, die die Seite sendet; * in AllowedHeader erlaubt alle.',
        'expose-headers': 'Geben Sie ETag und x-obs-request-id frei, damit die Seite sie lesen kann.',
        reload:
          'Laden Sie die Seite nach der Änderung neu; der Browser kann die alte Antwort noch MaxAgeSeconds lang behalten.',
      },
    },
    'cold-object': {
      title: 'Datei ist archiviert',
      text: 'Eine archivierte Datei muss vor dem Lesen wiederhergestellt werden. Dieselbe Antwort kommt, solange das läuft oder wo es nicht möglich ist.',
      steps: {
        'wait-for-restore':
          'Läuft schon eine Wiederherstellung, warten Sie: beschleunigt 1 bis 5 Minuten, sonst 3 bis 5 Stunden.',
        'check-class': 'Prüfen Sie zuerst die Speicherklasse: Nur archivierte Objekte lassen sich wiederherstellen.',
        'restore-object': 'Stellen Sie das Objekt wieder her, warten Sie, bis das fertig ist, und lesen Sie es dann.',
        'change-class': 'Legen Sie Dateien, die oft gelesen werden, in der Speicherklasse Standard ab.',
      },
    },
    encryption: {
      title: 'Schlüssel zur Verschlüsselung nicht nutzbar',
      text: 'Der Schlüssel, der die Datei schützt, lässt sich nicht verwenden. Er ist abgeschaltet, fehlt, ist für diesen Nutzer gesperrt oder wurde nicht mitgesendet.',
      steps: {
        'check-key':
          'Prüfen Sie in KMS (Schlüsselverwaltung), ob der Schlüssel in der Region des Buckets existiert und aktiv ist.',
        'grant-key':
          'Erlauben Sie dem Nutzer in KMS, diesen Schlüssel zu verwenden; eine Berechtigung für den Bucket reicht nicht.',
        'send-customer-key':
          'Bei eigenen Schlüsseln (SSE-C) senden Sie dieselben Header zur Verschlüsselung wie beim Upload.',
        'name-key':
          'Geben Sie die ID eines Schlüssels derselben Region und desselben Projekts an, oder keine: Dann gilt der Standardschlüssel.',
      },
    },
    'requester-pays': {
      title: 'Zugriff ist kostenpflichtig',
      text: 'Wer diesen Bucket nutzt, trägt die Kosten dafür, und die Anfrage hat dem nicht zugestimmt.',
      steps: {
        'accept-charges': 'Entscheiden Sie, ob dieses Konto für seine Anfragen an den Bucket bezahlen soll.',
        'sign-request': 'Signieren Sie die Anfrage: Ein solcher Bucket lässt sich nicht anonym nutzen.',
        'send-payer-header': 'Senden Sie den Header x-obs-request-payer mit dem Wert requester.',
        'stop-charging': 'Schalten Sie „Requester Pays“ ab, wenn das eigene Konto des Buckets bezahlen soll.',
      },
    },
    'limit-reached': {
      title: 'Obergrenze ist erreicht',
      text: 'Eine Obergrenze ist ausgeschöpft, etwa 100 Buckets je Konto. Welche das ist, sagt der Fehlercode.',
      steps: {
        'reuse-existing': 'Verwenden Sie einen vorhandenen Bucket, zum Beispiel mit einem neuen Ordner darin.',
        'send-fewer': 'Teilen Sie große Mengen, etwa beim Kopieren vieler Objekte, in kleinere auf.',
        'raise-limit': 'Bitten Sie den Cloud-Support um eine höhere Obergrenze.',
        'delete-unused': 'Löschen Sie, was nicht mehr gebraucht wird: Buckets, eigene Domains oder Inventarregeln.',
      },
    },
    'account-state': {
      title: 'Konto ist nicht aktiv',
      text: 'Das Konto wurde geschlossen oder ist für OBS nicht angemeldet.',
      steps: {
        'tell-admin': 'Informieren Sie die Verwaltung des Cloud-Kontos.',
        'check-state': 'Prüfen Sie in der Konsole den Zustand des Kontos.',
        'enable-service': 'Melden Sie das Konto für OBS an.',
        'reopen-account': 'Lassen Sie ein geschlossenes Konto wieder öffnen, falls das noch möglich ist.',
      },
    },
    'too-large': {
      title: 'Upload ist zu groß',
      text: 'Die gesendeten Daten überschreiten eine Größengrenze. OBS nimmt bis zu 5 GB auf einmal an; ein Upload-Formular kann weniger erlauben.',
      steps: {
        'compare-size':
          'Vergleichen Sie die Größe der Datei mit der Grenze, wenn die Details eine nennen (MaxSizeAllowed).',
        'use-smaller-file': 'Verwenden Sie eine kleinere Datei, oder teilen oder komprimieren Sie diese.',
        'use-multipart':
          'Senden Sie Dateien über 5 GB als mehrteiligen Upload: Teile von 100 KB bis 5 GB, zusammen bis 48,8 TB.',
        'raise-form-limit': 'Erhöhen Sie die Höchstgröße in der Upload-Policy des Formulars (content-length-range).',
        'shorten-document': 'Ging es um eine Einstellung, darf ihr Dokument höchstens 20 KB groß sein.',
      },
    },
    'too-small': {
      title: 'Upload ist zu klein',
      text: 'Ein Teil des Uploads hat weniger als 100 KB, oder die Datei ist kleiner als das Minimum dieses Formulars.',
      steps: {
        'check-file': 'Prüfen Sie, ob die Datei vollständig und nicht leer ist.',
        'enlarge-parts': 'Verwenden Sie Teile ab 100 KB; nur der letzte darf kleiner sein.',
        'lower-form-minimum': 'Senken Sie das Minimum in der Upload-Policy des Formulars (content-length-range).',
      },
    },
    parts: {
      title: 'Teile passen nicht zusammen',
      text: 'Die Datei wurde in Teilen gesendet, und OBS konnte sie nicht zusammenfügen. Ein Teil fehlt, weicht ab oder steht an falscher Stelle.',
      steps: {
        'start-again': 'Starten Sie den Upload dieser Datei noch einmal.',
        'sort-parts': 'Führen Sie jeden Teil einmal auf, nach aufsteigender Teilnummer sortiert.',
        'list-parts':
          'Fragen Sie OBS, welche Teile vorliegen, und schließen Sie den Upload mit genau deren ETags (Prüfsummen) ab.',
        'expose-etag': 'Geben Sie ETag in der CORS-Regel des Buckets frei; sonst können Webseiten es nicht lesen.',
      },
    },
    'body-cut': {
      title: 'Upload ist abgerissen',
      text: 'Es sind weniger Daten angekommen als angekündigt. Meist ist während des Uploads die Verbindung abgerissen.',
      steps: {
        'check-connection':
          'Prüfen Sie die Internetverbindung, und verhindern Sie während der Übertragung den Ruhezustand des Geräts.',
        'send-again': 'Senden Sie die Datei noch einmal; das kann nicht schaden.',
        'change-network': 'Versuchen Sie es in einem anderen Netz, oder schalten Sie das VPN aus.',
        'check-length-header':
          'Prüfen Sie, ob Content-Length die Zahl der wirklich gesendeten Bytes nennt, nach einer Komprimierung.',
        'check-proxy': 'Suchen Sie nach einem Proxy, der Größe oder Dauer von Uploads begrenzt.',
      },
    },
    'wrong-region': {
      title: 'Region passt nicht',
      text: 'Die Anfrage nennt keine Region oder eine, die nicht zur Adresse oder zum Bucket passt.',
      steps: {
        'set-region': 'Stellen Sie im Client die Region ein, zum Beispiel eu-de.',
        'match-endpoint': 'Verwenden Sie den Endpunkt dieser Region, zum Beispiel obs.eu-de.otc.t-systems.com.',
        'name-location': 'Geben Sie beim Anlegen eines Buckets die Region des Endpunkts als Location an.',
        'use-same-region': 'Wählen Sie für Zugriffsprotokolle einen Ziel-Bucket in derselben Region.',
      },
    },
    'wrong-endpoint': {
      title: 'Adresse passt nicht',
      text: 'Die Anfrage ging an eine Adresse, die nicht für diesen Bucket zuständig ist. Die richtige steht vielleicht in der Antwort.',
      steps: {
        'check-address':
          'Suchen Sie in der Adresse nach Tippfehlern; die Adresse einer Website muss den Bucket-Namen enthalten.',
        'remove-bucket':
          'Enthält die Einstellung des Endpunkts (Dienstadresse) den Bucket-Namen, nehmen Sie ihn heraus; das SDK ergänzt ihn.',
        'match-region': 'Verwenden Sie den Endpunkt (Dienstadresse) der Region des Buckets.',
        'follow-redirect':
          'Verwenden Sie die Adresse aus der Antwort (Location oder Endpoint); speichern Sie eine vorübergehende nicht.',
        'put-bucket-in-host':
          'Der Bucket gehört in den Host, nicht in den Pfad: my-bucket.obs.eu-de.otc.t-systems.com.',
      },
    },
    'wrong-path': {
      title: 'Adresse ist unvollständig',
      text: 'In der Adresse fehlt der Name des Buckets oder der Datei, deshalb meint sie einen anderen Aufruf.',
      steps: {
        'check-values': 'Stellen Sie im Code sicher, dass Bucket und Schlüssel gesetzt und nicht leer sind.',
        'check-path':
          'Sehen Sie die gesendete Adresse an: Der Objektschlüssel folgt auf den Host, oder erst der Bucket, dann der Schlüssel.',
        'encode-key': 'Codieren Sie den Objektschlüssel: Ein bloßes # oder ? schneidet die Adresse ab.',
      },
    },
    'parallel-file-system': {
      title: 'Andere Art von Bucket nötig',
      text: 'Objekt-Buckets und parallele Dateisysteme bieten verschiedene Aufrufe. Die verwendete Art kennt diesen nicht.',
      steps: {
        'check-kind': 'Sehen Sie in der Konsole nach, ob dies ein Objekt-Bucket oder ein paralleles Dateisystem ist.',
        'skip-call': 'Lassen Sie den Aufruf weg, wo es ihn nicht gibt.',
        'use-other-kind':
          'Nehmen Sie für diesen Aufruf einen Objekt-Bucket; ein paralleles Dateisystem ist zum Einhängen mit obsfs da.',
      },
    },
    'unsupported-header': {
      title: 'Header wird nicht unterstützt',
      text: 'Ein Header der Anfrage verlangt etwas, das OBS nicht bietet. Neue Versionen von S3-SDKs tun das mit Prüfsummen.',
      steps: {
        'read-header-name': 'Welcher Header es ist, steht in der Meldung oder im Feld Header; lassen Sie ihn weg.',
        'limit-checksums':
          'Setzen Sie in AWS-SDKs requestChecksumCalculation und responseChecksumValidation auf WHEN_REQUIRED.',
        'use-obs-sdk': 'Verwenden Sie das OBS-SDK oder eine Version des S3-SDK, die diesen Header nicht sendet.',
      },
    },
    'conflicting-operation': {
      title: 'Konflikt mit einem anderen Vorgang',
      text: 'Ein anderer Vorgang oder eine Einstellung steht im Weg. Viele solche Konflikte enden innerhalb einer Minute.',
      steps: {
        'retry-later': 'Warten Sie etwas, aktualisieren Sie und versuchen Sie es dann erneut.',
        'choose-name': 'Versuchen Sie es beim Anlegen oder Umbenennen mit einem anderen Namen.',
        'queue-operations': 'Führen Sie Vorgänge am selben Bucket oder Objekt nacheinander aus.',
        'check-append':
          'Hängen Sie ab der jetzigen Länge des Objekts an; nach 10.000-mal Anhängen nehmen Sie ein neues Objekt.',
        'check-dependent-setting':
          'Heben Sie zuerst die Einstellung auf, die diese braucht; Replikation braucht zum Beispiel Versionierung.',
      },
    },
    precondition: {
      title: 'Bedingung nicht erfüllt',
      text: 'Die Anfrage sollte nur unter einer Bedingung laufen, und die ist nicht erfüllt. Meist hat sich die Datei geändert oder ist schon vorhanden.',
      steps: {
        refresh: 'Aktualisieren Sie, und sehen Sie sich den neuesten Stand der Datei an.',
        'choose-name': 'Gibt es schon eine Datei mit diesem Namen, wählen Sie einen anderen.',
        'read-condition':
          'Welcher Header nicht zutraf, steht im Feld Condition; bei einem Programm zum Abgleichen ist das normal.',
        'fetch-etag':
          'Holen Sie das neueste ETag (Prüfsumme), entscheiden Sie, welcher Inhalt bleiben soll, und senden Sie dann erneut.',
      },
    },
    throttled: {
      title: 'Zu viele Anfragen',
      text: 'Die Anfragen kamen schneller, als OBS sie annimmt, deshalb bittet OBS um eine Pause.',
      steps: {
        'retry-later': 'Warten Sie etwas und versuchen Sie es dann erneut.',
        'send-fewer': 'Senden Sie weniger Dateien gleichzeitig.',
        'back-off':
          'Wiederholen Sie den Aufruf im Code nach der Zeit in Retry-After oder mit wachsenden, zufälligen Pausen.',
        'spread-keys':
          'Verteilen Sie Schlüssel auf mehr Präfixe; ein Konto hat pro Sekunde 6.000 PUT, 10.000 GET und 1.000 LIST.',
        'raise-limit': 'Lassen Sie die Anfragegrenzen des Kontos prüfen oder erhöhen.',
      },
    },
    'callback-failed': {
      title: 'Gespeichert, App nicht informiert',
      text: 'Die Datei ist gespeichert. Danach konnte OBS das dem Server der App nicht melden (Upload-Callback).',
      steps: {
        'check-arrived': 'Suchen Sie die Datei in der Liste; sie muss nicht noch einmal gesendet werden.',
        'check-callback': 'Prüfen Sie, ob OBS die Callback-Adresse erreichen kann und ob sie mit Status 200 antwortet.',
        'replay-callback': 'Holen Sie von Hand nach, was der Callback hätte auslösen sollen.',
      },
    },
    'cors-or-blocked': {
      title: 'Netz- oder CORS-Problem',
      text: 'Der Browser hat keine Antwort, die er zeigen darf: Das Netz fiel aus, oder keine CORS-Regel lässt diese Seite sie lesen. Fehlt die Regel, kann sich dahinter jeder Fehler verbergen: falsche Uhr, falscher Schlüssel oder Bucket.',
      steps: {
        'check-connection': 'Prüfen Sie die Internetverbindung, und versuchen Sie es dann erneut.',
        'check-clock':
          'Stellen Sie die Uhr auf automatisch: Geht sie falsch, lehnt OBS ab, und das kann wie ein Netzfehler aussehen.',
        'pause-blockers':
          'Schalten Sie Werbeblocker und VPN für diese Seite kurz aus, und versuchen Sie es dann erneut.',
        'open-address':
          'Öffnen Sie die Adresse in einem neuen Tab: Erscheint XML, ist OBS erreichbar und CORS der wahrscheinliche Grund.',
        'check-endpoint':
          'Prüfen Sie den Endpunkt (Dienstadresse): richtige Region, und ein vorhandener Bucket, nur einmal darin genannt.',
        'use-https': 'Verwenden Sie https für den Endpunkt: Eine https-Seite darf http nicht aufrufen.',
        'add-cors-rule':
          'Ergänzen Sie eine CORS-Regel mit Ursprung, Methoden und Headern dieser Seite; geben Sie ETag und x-obs-request-id frei.',
      },
    },
    dns: {
      title: 'Servername nicht gefunden',
      text: 'Der Name des Speicherservers ließ sich nicht auflösen. Das Gerät ist offline, oder der Name ist falsch geschrieben.',
      steps: {
        'check-connection': 'Prüfen Sie die Internetverbindung: Öffnen Sie eine andere Website.',
        'toggle-vpn': 'Schalten Sie das VPN aus; braucht der Dienst eines, schalten Sie es ein.',
        'check-host': 'Suchen Sie im Host nach Tippfehlern; der Bucket-Name darf nur einmal darin stehen.',
        'resolve-host':
          'Schlagen Sie den Host auf demselben Rechner mit nslookup nach, und prüfen Sie dessen DNS-Server.',
      },
    },
    connect: {
      title: 'Keine Verbindung',
      text: 'Die App konnte keine Verbindung zum Speicherserver aufbauen. Das Gerät ist offline, oder etwas unterwegs blockiert sie.',
      steps: {
        'go-online': 'Prüfen Sie die Internetverbindung: Öffnen Sie eine andere Website.',
        'toggle-vpn': 'Schalten Sie das VPN aus; braucht der Dienst eines, schalten Sie es ein.',
        'check-host': 'Prüfen Sie Host und Port des Endpunkts (Dienstadresse); https nutzt Port 443.',
        'open-port': 'Lassen Sie diesen Host und Port in Proxy und Firewall zu.',
      },
    },
    reset: {
      title: 'Verbindung ist abgerissen',
      text: 'Die Verbindung riss ab, bevor die Antwort vollständig war. Die Anfrage kann trotzdem ausgeführt worden sein.',
      steps: {
        'check-arrived': 'Sehen Sie nach einem Upload zuerst in der Liste nach: Die Datei kann angekommen sein.',
        'send-again': 'Versuchen Sie es noch einmal.',
        'change-network': 'Versuchen Sie es in einem anderen Netz, oder schalten Sie das VPN aus.',
        'check-proxy': 'Suchen Sie nach einem Proxy oder einer Firewall, die lange Verbindungen schließt.',
        'send-smaller-parts': 'Senden Sie große Dateien in kleineren Teilen und weniger davon gleichzeitig.',
      },
    },
    'client-timeout': {
      title: 'Keine Antwort in der vorgesehenen Zeit',
      text: 'Die App hat nicht länger auf eine Antwort gewartet. Die Anfrage kann trotzdem ausgeführt worden sein.',
      steps: {
        'check-connection':
          'Prüfen Sie die Internetverbindung, und verhindern Sie während der Übertragung den Ruhezustand des Geräts.',
        'check-arrived': 'Sehen Sie nach einem Upload zuerst in der Liste nach: Die Datei kann angekommen sein.',
        'send-again': 'Versuchen Sie es noch einmal.',
        'raise-timeout': 'Setzen Sie ein längeres Zeitlimit; große Dateien brauchen auf langsamen Leitungen Minuten.',
        'send-smaller-parts': 'Senden Sie große Dateien in kleineren Teilen und weniger davon gleichzeitig.',
      },
    },
    aborted: {
      title: 'Abgebrochen',
      text: 'Die Anfrage wurde auf diesem Gerät beendet, bevor sie fertig war.',
      steps: {
        'start-again': 'Starten Sie den Vorgang noch einmal, falls er nicht abbrechen sollte.',
        'keep-page-open': 'Lassen Sie die Seite offen, bis die Übertragung fertig ist.',
        'find-cancel': 'Suchen Sie nach Code, der Anfragen abbricht, etwa beim Schließen einer Ansicht.',
      },
    },
    gateway: {
      title: 'Ein Gateway hat geantwortet',
      text: 'Anstelle von OBS hat ein Gateway oder Proxy geantwortet. Oft konnte es OBS nicht erreichen oder hat zu lange gewartet.',
      steps: {
        'check-arrived':
          'Wurde etwas gesendet oder gelöscht, sehen Sie zuerst in der Liste nach: Es kann geklappt haben.',
        'retry-later': 'Warten Sie etwas und versuchen Sie es dann erneut.',
        'change-network': 'Versuchen Sie es in einem anderen Netz, oder schalten Sie das VPN aus.',
        'find-sender':
          'Finden Sie heraus, welcher Proxy geantwortet hat: Sehen Sie sich den Header Server und den Text der Antwort an.',
        'check-gateway':
          'Hält das an, lassen Sie das Gateway prüfen: Nennen Sie Zeit, Adresse und, falls vorhanden, die Anfrage-ID.',
      },
    },
    unknown: {
      title: 'Grund nicht bekannt',
      text: 'Es gab keine Antwort oder eine, deren Bedeutung hier nicht bekannt ist. Mit den Details kann der Support den Grund finden.',
      steps: {
        'try-again': 'Versuchen Sie es noch einmal.',
        'check-connection': 'Prüfen Sie die Internetverbindung: Öffnen Sie eine andere Website.',
        'read-message':
          'Lesen Sie Status, Code und Meldung in den Details, und sehen Sie in die Protokolle von App und Server.',
        'send-details':
          'Tritt der Fehler wieder auf, kopieren Sie die Details für den Support, und schreiben Sie dazu, was Sie gerade getan haben.',
      },
    },
  },

  codes: {
    PermanentRedirect: 'Der Bucket ist nur unter einer anderen Adresse zu erreichen.',
    WebsiteRedirect: 'Es wurde eine Website aufgerufen, aber die Adresse nennt ihren Bucket nicht.',
    TemporaryRedirect: 'Bis die neue Adresse des Buckets überall bekannt ist, nehmen Aufrufe einen Umweg.',
    Redirect: 'Der Aufruf muss vorerst an eine andere Adresse gehen.',

    BadDomainName: 'Die eigene Domain ist kein richtiger Domainname.',
    BadRequest: 'Einer der Parameter stimmt nicht; mehr dazu sagt die Meldung.',
    CustomDomainAreadyExist: 'Die eigene Domain ist schon mit einem Bucket verknüpft.',
    CustomDomainNotExist: 'Die eigene Domain, die entfernt werden soll, ist nicht mit dem Bucket verknüpft.',
    IllegalVersioningConfigurationException:
      'Die Einstellung der Versionierung hat einen anderen Wert als Enabled oder Suspended.',
    InvalidArgument: 'OBS lehnt den Wert eines Parameters ab.',
    InvalidBucketStoragePolicy: 'Es gibt keine Speicherrichtlinie mit dem angegebenen Namen.',
    InvalidDefaultStorageClass: 'Der Bucket kann diese Standard-Speicherklasse nicht haben.',
    InvalidStorageClass: 'Es gibt keine Speicherklasse mit dem angegebenen Namen.',
    InvalidRedirectLocation: 'Die Weiterleitung verweist auf etwas, das keine Adresse ist.',
    InvalidRequest: 'Die Bestandteile der Anfrage passen nicht zueinander.',
    InvalidTargetBucketForLogging: 'OBS darf keine Protokolle in den dafür gewählten Bucket schreiben.',
    InvalidTag: 'Ein Tag des Objekts verstößt gegen die Regeln für Tags.',
    InvalidTagError: 'Ein Tag des Buckets verstößt gegen die Regeln für Tags.',
    KeyTooLongError: 'Der Name des Objekts ist länger als 1.024 Byte.',
    KeyTooLong: 'Der Name des Objekts ist zu lang.',
    MalformedPolicy: 'Die Bucket-Richtlinie enthält einen Fehler, auf den die Meldung hinweist.',
    MetadataTooLarge: 'Die zum Objekt angegebenen Metadaten sind zu lang.',
    ForbidAnonReqOverwriteRespHead: 'Ein Download ohne Signatur wollte die Header der Antwort ändern.',
    AmbiguousGrantByEmailAddress: 'Die E-Mail-Adresse, die Zugriff bekommen soll, gehört zu mehreren Konten.',
    UnresolvableGrantByEmailAddress: 'Die E-Mail-Adresse, die Zugriff bekommen soll, gehört zu keinem Konto.',
    RequestTorrentOfBucketError: 'Es wurde ein Torrent für einen ganzen Bucket verlangt; so etwas gibt es nicht.',
    PrefixExistInclusionRelationship: 'Das Präfix der Inventarregel überschneidet sich mit dem einer anderen Regel.',
    BadAccessLabel: 'Das Zugriffslabel ist nicht richtig geschrieben.',
    InvalidAddressingHeader: 'Die Anfrage ohne Signatur nennt die Rolle nicht, in der sie handelt.',

    IncorrectNumberOfFilesInPostRequest: 'Das Upload-Formular enthält keine oder mehr als eine Datei.',
    InvalidContentLength: 'Der Header Content-Length hat einen Wert, der sich nicht verwenden lässt.',
    MultipleContentLengths: 'Die Anfrage hat mehr als einen Header Content-Length.',
    InvalidPolicyDocument: 'Die Felder des Upload-Formulars widersprechen dessen eigener Policy.',
    InvalidRequestBody: 'Der Aufruf braucht einen Inhalt, und der gesendete lässt sich nicht verwenden.',
    InvalidURI: 'OBS kann die Adresse der Anfrage nicht lesen.',
    MalformedACLError: 'Das XML der Zugriffsliste (ACL) ist nicht so, wie es sein muss.',
    MalformedError: 'Das XML in der Anfrage ist nicht wohlgeformt.',
    MalformedLoggingStatus: 'Das XML der Protokolleinstellung ist nicht so, wie es sein muss.',
    MalformedObjectLockError: 'Das XML der Aufbewahrungseinstellung ist nicht so, wie es sein muss.',
    MalformedPOSTRequest: 'Der Inhalt des Upload-Formulars besteht nicht aus richtigen Formulardaten.',
    MalformedQuotaError: 'Das XML der Kontingenteinstellung ist nicht so, wie es sein muss.',
    MalformedXML: 'Das XML in der Anfrage passt nicht zu diesem Aufruf.',
    MalformedXMLError: 'Das XML der Tags ist nicht so, wie es sein muss.',
    MaxMessageLengthExceeded: 'Die Anfrage ist zu lang oder hat einen Inhalt, wo keiner hingehört.',
    MaxPostPreDataLengthExceededError: 'Die Formularfelder vor der Datei sind zu lang.',
    MissingRequestBodyError: 'Der Aufruf braucht XML als Inhalt, und der Inhalt ist leer.',
    MissingRequiredHeader: 'Der Anfrage fehlt ein Header, den dieser Aufruf braucht.',
    MissingSecurityHeader: 'Der Anfrage fehlt ein Sicherheits-Header, den dieser Aufruf braucht.',
    MissingSecurityElement: 'Der Anfrage fehlt ein Sicherheitselement, das dieser Aufruf braucht.',
    UnexpectedContent: 'Die Anfrage hat einen Inhalt, wo keiner hingehört, oder keinen, wo einer nötig ist.',
    CredentialsNotSupported: 'Die Anfrage ist signiert, aber dieser Aufruf nimmt keine Signatur.',
    RequestIsNotMultiPartContent: 'Das Upload-Formular kam in einem anderen Format als multipart/form-data.',
    XAmzContentSHA256Mismatch: 'Die Prüfsumme in x-amz-content-sha256 passt nicht zum Inhalt.',

    BadDigest: 'Die angekommenen Daten passen nicht zur mitgesendeten MD5-Prüfsumme.',
    InvalidDigest: 'Der Header Content-MD5 enthält keine MD5-Prüfsumme in Base64.',
    InvalidBucketName: 'Der Name des Buckets hält die Regeln für Namen nicht ein.',

    EntityTooLarge: 'Der Inhalt ist größer, als dieser Aufruf oder das Upload-Formular erlaubt.',
    InlineDataTooLarge: 'Die in der Anfrage selbst enthaltenen Daten überschreiten ihre Grenze.',
    AppendTooLarge: 'Mit den anzuhängenden Daten würde das Objekt zu groß.',
    EntityTooSmall: 'Ein Teil oder eine Datei ist kleiner als das Minimum.',
    IncompleteBody: 'Der Inhalt endete, bevor alle angekündigten Bytes da waren.',
    InvalidPart: 'Ein Teil, der am Ende des Uploads genannt wird, fehlt oder hat ein anderes ETag.',
    InvalidPartOrder: 'Die Teile des Uploads sind nicht in aufsteigender Reihenfolge aufgeführt.',
    IllegalLocationConstraintException:
      'Ein Bucket sollte angelegt werden, ohne die Region der aufgerufenen Adresse zu nennen.',
    InvalidLocationConstraint: 'Ein Bucket sollte in einer Region angelegt werden, die hier nicht bekannt ist.',
    MissingRegion: 'Die Anfrage nennt keine Region, und es ist keine voreingestellt.',
    InvalidEncryptionAlgorithmError:
      'Die Header mit dem eigenen Schlüssel zur Verschlüsselung passen nicht zum Objekt.',
    'KMS.DisabledException': 'Der in KMS (Schlüsselverwaltung) gewählte Schlüssel ist abgeschaltet.',
    'KMS.NotFoundException': 'In KMS (Schlüsselverwaltung) gibt es diesen Schlüssel nicht.',
    TooManyBuckets: 'Das Konto hat so viele Buckets, wie es haben darf.',
    TooManyCustomDomains: 'Der Bucket hat so viele eigene Domains, wie er haben darf.',
    TooManyObjectCopied: 'Es wird mehr kopiert, als die Grenze erlaubt.',
    InventoryCountOverLimit: 'Der Bucket hat so viele Inventarregeln, wie er haben darf.',
    InvalidBucket: 'Den Bucket in der Anfrage gibt es nicht.',
    TooManyWrongSignature: 'Nach vielen falschen Signaturen werden weitere Anfragen eine Zeit lang abgelehnt.',
    UserKeyMustBeSpecified: 'Der Aufruf braucht einen Zugriffsschlüssel oder steht nur besonderen Nutzern offen.',
    AZRedundancyTypeNotSupported: 'Die Region bietet diese Art der Speicherung in mehreren Zonen nicht an.',
    OperationNotSupported: 'In einem Bucket, der in eine andere Region repliziert wird, lässt sich nichts anhängen.',
    FileGatewayBucket: 'Ein paralleles Dateisystem kann keine Inventarregeln haben.',
    'Bad Request': 'Einer CORS-Vorabfrage (der Browser fragt vor dem Aufruf an) fehlt Ursprung oder Methode.',

    AccessDenied: 'OBS verweigert den Zugriff; eine fehlende Berechtigung ist der häufigste von mehreren Gründen.',
    AllAccessDisabled: 'Niemand hat Zugriff; oft behält OBS sich diesen Bucket-Namen vor.',
    InvalidPayer: 'Jeder Zugriff auf dieses Objekt ist abgeschaltet.',
    AccessForbidden: 'Keine CORS-Regel des Buckets passt zu Ursprung, Methode und Headern der Anfrage.',
    RequestPayerDenied:
      'Für diesen Bucket bezahlt, wer ihn nutzt, und die Anfrage ist nicht signiert oder hat dem nicht zugestimmt.',
    InvalidObjectState:
      'Das Objekt ist archiviert und noch nicht wiederhergestellt; oder es ist nicht archiviert, und es gibt nichts wiederherzustellen.',
    VirtualHostDomainRequired: 'Der Bucket-Name muss im Host stehen, nicht im Pfad.',
    CrossLocationLoggingProhibited: 'Der für Protokolle gewählte Bucket liegt in einer anderen Region.',

    InvalidAccessKeyId: 'OBS kennt die ID des Zugriffsschlüssels nicht oder erkennt sie nicht an.',
    InvalidSecurity: 'OBS erkennt die gesendeten Anmeldedaten nicht an.',
    ExpiredToken: 'Das temporäre Sicherheitstoken ist abgelaufen.',
    InvalidToken: 'Das temporäre Sicherheitstoken lässt sich nicht lesen.',
    TokenRefreshRequired: 'Das temporäre Sicherheitstoken muss erneuert werden.',
    SignatureDoesNotMatch: 'Die gesendete Signatur ist nicht die, die OBS erwartet.',
    RequestTimeTooSkewed:
      'Die Zeit in der Anfrage weicht um mehr als 15 Minuten ab, oder ein signierter Link ist abgelaufen.',

    InArrearOrInsufficientBalance:
      'Das Guthaben des aufrufenden Kontos oder das des Bucket-Eigentümers ist aufgebraucht.',
    AccountProblem: 'Mit dem Konto stimmt etwas nicht; vielleicht ist es abgelaufen oder gesperrt.',
    FrozenUserId: 'Das Konto wurde gesperrt.',
    UserRestricted: 'Das Konto ist eingeschränkt und kann deshalb keine Buckets anlegen.',
    Unauthorized: 'Der Inhaber des Kontos ist nicht verifiziert; bei Status 401 wird die Anmeldung nicht anerkannt.',
    DeregisterUserId: 'Das Konto wurde geschlossen.',
    NotSignedUp: 'Das Konto ist nicht für OBS angemeldet.',
    InsufficientStorageSpace: 'Das Kontingent des Buckets lässt keinen Platz für diese Datei.',
    'System Capacity Not enough': 'Im Speichersystem ist kein Platz mehr.',

    NoSuchBucket: 'Unter der aufgerufenen Adresse gibt es keinen Bucket mit diesem Namen.',
    NoSuchBucketAlias: 'Es gibt keinen Bucket-Alias mit diesem Namen.',
    NoSuchKey: 'Im Bucket gibt es kein Objekt mit diesem Namen, oder seine neueste Version ist gelöscht.',
    NoSuchVersion: 'Das Objekt hat keine Version mit dieser ID.',
    SymlinkTargetNotExist: 'Das Objekt ist ein Verweis, und das Objekt, auf das er zeigt, ist nicht mehr da.',
    NoSuchUpload: 'OBS kennt keinen laufenden Upload mit dieser ID.',

    NoSuchBucketPolicy: 'Es ist keine Bucket-Richtlinie eingerichtet.',
    NotSuchBucketPolicy: 'Es ist keine Bucket-Richtlinie eingerichtet (in der Schreibweise einiger Schnittstellen).',
    NoSuchCORSConfiguration: 'Für den Bucket sind keine CORS-Regeln eingerichtet.',
    NoSuchCustomDomain: 'Der Bucket hat diese eigene Domain nicht.',
    NoSuchEncryptionConfiguration: 'Für den Bucket ist keine Standardverschlüsselung eingerichtet.',
    NoSuchInventoryConfiguration: 'Der Bucket hat keine Inventarregel mit dieser ID.',
    NoSuchLifecycleConfiguration: 'Für den Bucket sind keine Lebenszyklusregeln eingerichtet.',
    NoSuchPolicy: 'Es gibt keine Richtlinie mit diesem Namen.',
    NoSuchReplicationConfiguration: 'Für den Bucket ist keine Replikation in eine andere Region eingerichtet.',
    NoSuchTagSet: 'Der Bucket oder das Objekt hat keine Tags.',
    NoSuchWebsiteConfiguration: 'Der Bucket ist nicht als Website eingerichtet.',
    AccessLabelNotFound: 'Es ist kein Zugriffslabel eingerichtet.',
    NoSuchCompressConfiguration: 'Für den Bucket ist keine Richtlinie zum Entpacken von Archiven eingerichtet.',
    NoSuchDisConfiguration: 'Für den Bucket ist kein Datenstrom (DIS) eingerichtet.',
    NoSuchTrashConfiguration: 'Für den Bucket ist kein Papierkorb eingerichtet.',

    MethodNotAllowed: 'Diesen Aufruf gibt es für die verwendete Adresse nicht.',
    FsNotSupport: 'Ein paralleles Dateisystem kennt diesen Aufruf nicht.',
    ServiceNotSupported: 'Der Server bietet diesen Aufruf nicht an.',
    ServiceNotImplemented: 'Der Server hat diesen Aufruf nicht.',
    NotImplemented: 'OBS hat die Funktion nicht, die ein Header der Anfrage verlangt.',

    RequestTimeout: 'Auf der Verbindung geschah nichts, bis OBS sie schloss.',
    RequestTimeOut: 'Das SDK hat den Verbindungsaufbau oder das Warten auf Daten aufgegeben.',

    BucketAlreadyExists: 'Ein Bucket eines anderen Kontos hat diesen Namen.',
    BucketAlreadyOwnedByYou: 'Ein Bucket mit diesem Namen gehört schon demselben Konto.',
    BucketNotEmpty: 'Im Bucket sind noch Objekte, Versionen, Löschmarkierungen oder Teile von Uploads.',
    DirectoryNotEmpty: 'Im Ordner ist noch etwas.',
    BucketExpanding: 'Der Bucket wird gerade vergrößert.',
    FsObjectConflict: 'Der neue Name ist belegt, oder wo ein Ordner sein müsste, ist eine Datei.',
    FsRenameConflict: 'Während das Objekt umbenannt wird, geschieht noch etwas anderes mit ihm.',
    InvalidBucketState: 'Eine andere Einstellung des Buckets hängt von der ab, die geändert werden soll.',
    ObjectNotAppendable: 'An dieses Objekt lässt sich nichts anhängen.',
    OperationAborted: 'Mit demselben Bucket oder Objekt geschieht gerade etwas anderes, oder eben noch.',
    PositionNotEqualToLength: 'Die Stelle, an der angehängt werden soll, ist nicht das Ende des Objekts.',
    ObjectHasAlreadyRestored: 'Das Objekt ist schon wiederhergestellt, und die Dauer lässt sich nicht verkürzen.',
    RestoreAlreadyInProgress: 'Das archivierte Objekt wird schon wiederhergestellt.',
    ObjectAlreadyExists: 'Es gibt schon ein Objekt mit diesem Namen, und die Anfrage verbietet, es zu ersetzen.',

    MissingContentLength: 'Der Anfrage fehlt der Header Content-Length.',
    PreconditionFailed: 'Eine Bedingung in den Headern, etwa If-Match, trifft nicht zu.',
    'Request-URI Too Large': 'Die Adresse der Anfrage ist zu lang.',
    InvalidRange: 'Die gewünschten Bytes liegen außerhalb des Objekts.',
    TooManyRequests: 'In kurzer Zeit kamen zu viele Aufrufe.',

    InternalError: 'Im Dienst ist etwas fehlgeschlagen.',
    ServiceUnavailable: 'Der Dienst ist überlastet oder gestört.',
    SlowDown: 'Die Aufrufe kommen schneller, als OBS sie annimmt.',
  },
};
