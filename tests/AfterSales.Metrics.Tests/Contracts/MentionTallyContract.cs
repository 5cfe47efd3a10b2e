using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Contracts;

public class MentionTallyContract : TallyContract<MentionTally, Mention>
{
    protected override Gen<Mention> Record { get; } =
        from brand in Gen.Elements("own", "rival")
        from source in Gen.Elements("forum", "news", null)
        from period in Gen.Elements("2026-01", "2026-02")
        from query in Gen.Elements(MentionQuery.Open, MentionQuery.Branded)
        from score in Gen.Elements<decimal?>(null, -1m, -0.2m, -0.19m, 0m, 0.2m, 0.333333m, 1m)
        from weight in Gen.Elements(0m, 1m, 1m, 2.5m, 0.1m, 1e9m, 1e-9m)
        from topics in Gen.Elements<string[]>([], [], ["speed"], ["speed", "price"], ["parts"])
        from copy in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        select Mention.OfScore(new MentionKey { Brand = brand, Source = source, Period = period, Query = query }, score) with
        {
            Weight = weight,
            Topics = topics,
            IsCopy = copy,
        };

    protected override MentionTally Empty() => new();

    protected override void Add(MentionTally tally, Mention record) => tally.Add(record);

    protected override void Merge(MentionTally tally, MentionTally other) => tally.Merge(other);

    protected override MentionTally Rebuilt(MentionTally tally) => MentionTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(MentionTally tally) => string.Join("; ", tally.ToGroups());
}
