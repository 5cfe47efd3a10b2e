using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Contracts;

public class KanoTallyContract : TallyContract<KanoTally, (KanoAnswer? With, KanoAnswer? Without)>
{
    private static readonly KanoAnswer[] Answers = [KanoAnswer.Like, KanoAnswer.MustBe, KanoAnswer.Neutral, KanoAnswer.LiveWith, KanoAnswer.Dislike];

    protected override Gen<(KanoAnswer? With, KanoAnswer? Without)> Record { get; } =
        Gen.Elements<KanoAnswer?>([null, .. Answers]).Two().Select(pair => (pair.Item1, pair.Item2));

    protected override KanoTally Empty() => new();

    protected override void Add(KanoTally tally, (KanoAnswer? With, KanoAnswer? Without) record) => tally.Add(record.With, record.Without);

    protected override void Merge(KanoTally tally, KanoTally other) => tally.Merge(other);

    protected override KanoTally Rebuilt(KanoTally tally) => KanoTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(KanoTally tally) => $"{tally.Valid} {tally.Missing}: {string.Join(", ", tally.ToGroups())}";
}
