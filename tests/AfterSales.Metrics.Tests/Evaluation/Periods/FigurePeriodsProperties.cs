using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class FigurePeriodsProperties
{
    private static readonly Gen<LocalDate> Dates = Gen.Choose(0, 800).Select(days => new LocalDate(2024, 1, 1).PlusDays(days));

    /// <summary>The current period is never after the last date's month, and whole unless it says otherwise.</summary>
    [Property]
    public Property OfDates_AnyDates_CoverTheCurrentPeriodOrSaySo() => Prop.ForAll(Dates.NonEmptyListOf().ToArbitrary(), dates =>
    {
        var periods = FigurePeriods.OfDates(dates)!;
        var (first, last) = (dates.Min(), dates.Max());
        var covered = first <= periods.Current.Start.PlusDays(6) && last >= periods.Current.End.PlusDays(-6);
        return periods.Previous.End.PlusDays(1) == periods.Current.Start && periods.Current.Start <= last
            && (periods.Basis == FigurePeriodBasis.PartOfMonth ? periods.Current.Contains(last) : covered);
    });

    [Property]
    public Property OfDates_AnyOrder_IsTheSame() => Prop.ForAll(Dates.NonEmptyListOf().ToArbitrary(), dates
        => FigurePeriods.OfDates(dates) == FigurePeriods.OfDates(Enumerable.Reverse(dates))
            && FigurePeriods.OfDates(dates) == FigurePeriods.Of(dates.Min(), dates.Max()));
}
