using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class WorkInProgressProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    public static Gen<CaseSpan> Span { get; } =
        from opened in Gen.Choose(-20, 60)
        from length in Gen.Frequency((2, Gen.Constant(0)), (6, Gen.Choose(0, 40)), (1, Gen.Choose(-5, -1)))
        from isOpen in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CaseSpan
        {
            Opened = Start + Duration.FromMinutes(opened),
            Closed = isOpen ? null : Start + Duration.FromMinutes(opened + length),
        };

    public static Gen<Instant[]> Grid { get; } = Gen.Choose(1, 7).NonEmptyListOf().Select(steps =>
    {
        var grid = new List<Instant> { Start };
        foreach (var step in steps)
        {
            grid.Add(grid[^1] + Duration.FromMinutes(step));
        }

        return grid.ToArray();
    });

    [Property]
    public Property Compute_AnyCases_OpenCasesAddUpAndMeetTheWindow() => Prop.ForAll(Span.ArrayOf().ToArbitrary(), Grid.ToArbitrary(), (spans, grid) =>
    {
        var tally = new WorkInProgressTally(grid);
        tally.AddRange(spans);
        var result = WorkInProgress.Compute(tally);
        return result.Cells.All(cell =>
        {
            var window = LittleLaw.Compute(spans, new Interval(cell.From, cell.To));
            return (window.OpenAtStart, window.Arrivals, window.Completions, window.OpenAtEnd, window.AverageOpen)
                == (cell.OpenAtStart, cell.Opened, cell.Closed, cell.OpenAtEnd, cell.AverageOpen);
        });
    });

    [Property]
    public Property LittleLaw_WindowEmptyAtBothEnds_HasARatioOfExactlyOne() => Prop.ForAll(Span.ArrayOf().ToArbitrary(), spans =>
    {
        var closed = spans.Where(span => span.Closed >= span.Opened).ToArray();
        var result = LittleLaw.Compute(closed, new Interval(Start - Duration.FromDays(1), Start + Duration.FromDays(1)));
        return result.IsEmptyAtBothEnds && (result.Headline.Value ?? 1) == 1 && (result.Headline.IsDefined || result.TimeInside == TotalTime.Zero);
    });

    [Property]
    public Property LittleLaw_AnyWindow_HoldsOverCasesPresent() =>
        Prop.ForAll(Span.ArrayOf().ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (spans, minutes) =>
    {
        var result = LittleLaw.Compute(spans, new Interval(Start, Start + Duration.FromMinutes(minutes)));
        var present = result.CasesPresent * 60d / minutes * (result.MeanTimeInsideHours.Value ?? 0);
        return Math.Abs(present - result.AverageOpen) <= 1e-12 * Math.Max(1, present)
            && result.OpenAtStart + result.Arrivals - result.Completions == result.OpenAtEnd;
    });
}
