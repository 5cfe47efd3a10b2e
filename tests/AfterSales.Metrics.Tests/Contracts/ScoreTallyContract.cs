using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Tests.Satisfaction;

namespace AfterSales.Metrics.Tests.Contracts;

public class ScoreTallyContract : TallyContract<ScoreTally, (decimal? Answer, decimal Weight)>
{
    protected override Gen<(decimal? Answer, decimal Weight)> Record { get; } = AnySurvey.Answer.SelectMany(answer => AnySurvey.Weight
        .Select(weight => (answer, weight)));

    protected override ScoreTally Empty() => new();

    protected override void Add(ScoreTally tally, (decimal? Answer, decimal Weight) record) => tally.Add(record.Answer, record.Weight);

    protected override void Merge(ScoreTally tally, ScoreTally other) => tally.Merge(other);

    protected override ScoreTally Rebuilt(ScoreTally tally) => ScoreTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(ScoreTally tally) => Text(tally);

    internal static string Text(ScoreTally tally) => $"{tally.Missing} {tally.Excluded} {tally.Total} {tally.ToGroups()}";
}
