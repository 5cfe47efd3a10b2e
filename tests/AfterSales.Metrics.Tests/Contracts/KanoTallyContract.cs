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

    protected override KanoTally Rebuilt(KanoTally tally)
    {
        var rebuilt = new KanoTally();
        foreach (var (with, without) in Cells())
        {
            rebuilt.AddCount(with, without, tally.Count(with, without));
        }

        for (var i = 0L; i < tally.Missing; i++)
        {
            rebuilt.Add(null, null);
        }

        return rebuilt;
    }

    protected override string ContentOf(KanoTally tally)
        => $"{tally.Valid} {tally.Missing}: {string.Join(" ", Cells().Select(cell => tally.Count(cell.With, cell.Without)))}";

    private static IEnumerable<(KanoAnswer With, KanoAnswer Without)> Cells() => Answers.SelectMany(with => Answers.Select(without => (with, without)));
}
