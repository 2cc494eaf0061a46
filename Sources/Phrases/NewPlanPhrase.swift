extension Phrase {
  /// The plan.yaml that `tiendo new` writes: the smallest whole plan, every key explained beside
  /// it.
  public static func newPlan(year: Int) -> Phrase {
    Phrase(
      """
      # Kế hoạch của tiendo. Tệp này do người viết; chương trình giữ nguyên các chú thích.
      # Kiểm tra sau khi sửa: tiendo check
      format: tiendo/1
      id: ke-hoach                    # A–Z a–z 0–9 . _ -
      title: Tên kế hoạch
      short: KH                       # tên ngắn ở đầu màn hình
      # owner: UBND tỉnh …
      # utc_offset: "+07:00"          # ngày được tính theo múi giờ này
      # basis: {number: 2511/QĐ-UBND, date: 2018-09-10}
      # declares: {objectives: 1, strategies: 1}   # số lượng theo quyết định; thiếu thì báo
      # rules: {due_soon_days: 7, stale_days: 30, risk_points: 10, behind_points: 25}
      # rules cũng nhận: confirms, confirms_from, extensions: asked, extension_limit, month_starts,
      #   leadership
      # levels: {objective: {vi: Trụ cột, en: Pillar}}   # tên các cấp
      # people: [{id: pct, name: …, post: Phó Chủ tịch, department: vp}]
      # documents: {place: …, abbreviation: UBND, signer: {person: pct, as: "TL. CHỦ TỊCH"}}
      # currency: triệu đồng
      departments:
        - {id: vp, name: Văn phòng UBND, short: VP}
        # - {id: cu, name: Sở cũ, until: 2025-03-01, into: vp}   # từ ngày đó việc của nó thuộc vp
        # - {id: jica, name: JICA, kind: partner}
      objectives:
        - id: "1"
          title: Mục tiêu thứ nhất
          lead: vp                    # chủ trì; thiếu thì theo cấp trên gần nhất
          # coordinating: [vp]        # phối hợp
          # in_charge: pct            # lãnh đạo phụ trách; officer: chuyên viên theo dõi
          # indicators:
          #   - {id: "1.CT1", title: Tỷ lệ …, unit: "%", target: 100, due: \(year)-12-31}
          strategies:
            - id: "1.1"
              title: Chiến lược thứ nhất
              # weight: 2             # trọng số, mặc định 1
              actions:
                - id: "1.1.1"
                  title: Nhiệm vụ thứ nhất
                  start: \(year)-01-01
                  due: \(year)-12-31
                  # deliverable: Báo cáo
                  # after: ["1.1.2"]  # phải xong trước
                  # budget: [{year: \(year), amount: 500}]
                  # status: on-track  # not-started on-track at-risk behind done suspended cancelled
                  # progress: 30      # 0 đến 100; chỉ ở mục không có mục con

      """,
      """
      # A plan of tiendo. People write this file; the program keeps its comments.
      # After a change: tiendo check
      format: tiendo/1
      id: plan                        # A–Z a–z 0–9 . _ -
      title: The plan's title
      short: PLAN                     # stands at the head of every screen
      # owner: The committee
      # utc_offset: "+07:00"          # days are counted at this offset
      # basis: {number: 2511/QĐ-UBND, date: 2018-09-10}
      # declares: {objectives: 1, strategies: 1}   # what the decision names; a gap is told
      # rules: {due_soon_days: 7, stale_days: 30, risk_points: 10, behind_points: 25}
      # rules take these too: confirms, confirms_from, extensions: asked, extension_limit,
      #   month_starts, leadership
      # levels: {objective: {vi: Trụ cột, en: Pillar}}   # what its levels are called
      # people: [{id: chair, name: …, post: Vice chair, department: office}]
      # documents: {place: …, abbreviation: UBND, signer: {person: chair, as: …}, keep: …}
      # currency: million dong
      departments:
        - {id: office, name: The office, short: Office}
        # - {id: old, name: An old body, until: 2025-03-01, into: office}   # whose work office has
        # - {id: jica, name: JICA, kind: partner}
      objectives:
        - id: "1"
          title: The first objective
          lead: office                # missing: the nearest one above
          # coordinating: [office]
          # in_charge: chair          # of leadership; officer: who follows it
          # indicators:
          #   - {id: "1.CT1", title: Share of …, unit: "%", target: 100, due: \(year)-12-31}
          strategies:
            - id: "1.1"
              title: The first strategy
              # weight: 2             # 1 without it
              actions:
                - id: "1.1.1"
                  title: The first action
                  start: \(year)-01-01
                  due: \(year)-12-31
                  # deliverable: A report
                  # after: ["1.1.2"]  # what must be done first
                  # budget: [{year: \(year), amount: 500}]
                  # status: on-track  # not-started on-track at-risk behind done suspended cancelled
                  # progress: 30      # 0 to 100; only where nothing stands below

      """)
  }
}
