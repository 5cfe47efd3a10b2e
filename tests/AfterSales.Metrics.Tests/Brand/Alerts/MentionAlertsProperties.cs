using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MentionAlertsProperties
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    /// <summary>Period by period: judged against all before it that were not alerted.</summary>
    [Property]
    public Property Compute_AnyPeriods_SuddenOnesAreThoseJudgedOneByOne() => Prop.ForAll(
        Gen.Frequency((6, Gen.Choose(0, 4)), (1, Gen.Choose(10, 60))).ListOf().ToArbitrary(), hostile =>
        {
            var periods = hostile.Select((count, i) => new MentionPeriod { Start = Monday.PlusDays(7 * i), Hostile = count, Mentions = 100 }).ToArray();
            var (calm, expected) = (new List<long>(), new List<int>());
            for (var i = 0; i < periods.Length; i++)
            {
                var isWild = calm.Count >= 4 && MentionSurprise.Compute([.. calm], [.. calm.Select(_ => 100.0)], periods[i].Hostile, 100).Surprise.Value >= 3;
                if (isWild)
                {
                    expected.Add(i);
                }
                else
                {
                    calm.Add(periods[i].Hostile);
                }
            }

            return MentionAlerts.Compute(periods).Alerts.Where(alert => alert.Kind == MentionAlertKind.Sudden).Select(alert => alert.From)
                .SequenceEqual(expected);
        });

    /// <summary>No mention is lost: the weeks hold each that is scored, in whatever order they come.</summary>
    [Property]
    public Property ByWeek_AnyOrder_HoldsEveryMention() => Prop.ForAll(
        Gen.Choose(-400, 400).SelectMany(day => Gen.Elements(Enum.GetValues<MentionClass>()).Select(kind => (day, kind))).ListOf().ToArbitrary(), given =>
        {
            DatedMention[] mentions = [.. given.Select(g => new DatedMention { Date = Monday.PlusDays(g.day), Class = g.kind })];
            var weeks = MentionAlerts.ByWeek(mentions);
            return weeks.Sum(week => week.Mentions) == mentions.Count(m => m.Class != MentionClass.Unscored)
                && weeks.Sum(week => week.Hostile) == mentions.Count(m => m.Class == MentionClass.Negative)
                && weeks.SequenceEqual(MentionAlerts.ByWeek(mentions.Reverse()))
                && weeks.Skip(1).Zip(weeks, (next, week) => week.Start.PlusDays(7) == next.Start).All(isNext => isNext);
        });
}
