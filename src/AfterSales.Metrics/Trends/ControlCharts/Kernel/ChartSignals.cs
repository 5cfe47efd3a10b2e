namespace AfterSales.Metrics.Trends;

/// <summary>Reads the rules off a chart. Limits and zones are exclusive: a point on a line is not beyond it.</summary>
internal static class ChartSignals
{
    /// <summary>The signals of a location chart; phases are independent of each other, a missing point interrupts nothing but is none.</summary>
    public static List<ChartSignal> Of(IReadOnlyList<ChartPoint> points, ChartRules rules, IReadOnlyList<int> phaseStarts)
    {
        var signals = new List<ChartSignal>();
        for (var p = 0; p < phaseStarts.Count; p++)
        {
            var end = p + 1 < phaseStarts.Count ? phaseStarts[p + 1] - 1 : points.Count;
            var known = new List<ChartPoint>();
            for (var i = phaseStarts[p] - 1; i < end; i++)
            {
                if (points[i] is { Value: not null, Center: not null })
                {
                    known.Add(points[i]);
                }
            }

            Phase(known, rules, signals);
        }

        return signals.OrderBy(signal => signal.Position).ThenBy(signal => signal.Rule).ThenBy(signal => signal.Side).ToList();
    }

    private static void Phase(List<ChartPoint> points, ChartRules rules, List<ChartSignal> signals)
    {
        if (rules.Has(ChartRule.BeyondLimit))
        {
            Add(point => point.Value > point.Upper, point => point.Value < point.Lower, 1, 1, ChartRule.BeyondLimit);
        }

        if (rules.Has(ChartRule.TwoOfThree))
        {
            Add(point => Zone(point, 2) > 0, point => Zone(point, 2) < 0, 2, 3, ChartRule.TwoOfThree);
        }

        if (rules.Has(ChartRule.FourOfFive))
        {
            Add(point => Zone(point, 1) > 0, point => Zone(point, 1) < 0, 4, 5, ChartRule.FourOfFive);
        }

        if (rules.Run is { } run)
        {
            Add(point => point.Value > point.Center, point => point.Value < point.Center, run, run, ChartRule.Run);
        }

        if (rules.Trend is { } trend)
        {
            AddTrends(points, trend, signals);
        }

        void Add(Func<ChartPoint, bool> above, Func<ChartPoint, bool> below, int needed, int within, ChartRule rule)
        {
            AddSide(above, needed, within, rule, ChartSide.Upper);
            AddSide(below, needed, within, rule, ChartSide.Lower);
        }

        // The point itself must be beyond: otherwise one excursion would go on signaling after it ended.
        void AddSide(Func<ChartPoint, bool> isBeyond, int needed, int within, ChartRule rule, ChartSide side)
        {
            for (var i = 0; i < points.Count; i++)
            {
                var count = 0;
                for (var j = Math.Max(i - within + 1, 0); j <= i; j++)
                {
                    count += isBeyond(points[j]) ? 1 : 0;
                }

                if (count >= needed && isBeyond(points[i]))
                {
                    signals.Add(new ChartSignal { Position = points[i].Position, Rule = rule, Side = side });
                }
            }
        }
    }

    private static int Zone(ChartPoint point, int sigmas)
        => point.Sigma.Value is { } sigma && Math.Abs(point.Value!.Value - point.Center!.Value) > sigmas * sigma ? point.Value > point.Center ? 1 : -1 : 0;

    private static void AddTrends(List<ChartPoint> points, int length, List<ChartSignal> signals)
    {
        var (rising, falling) = (1, 1);
        for (var i = 1; i < points.Count; i++)
        {
            rising = points[i].Value > points[i - 1].Value ? rising + 1 : 1;
            falling = points[i].Value < points[i - 1].Value ? falling + 1 : 1;
            if (rising >= length || falling >= length)
            {
                signals.Add(new ChartSignal
                {
                    Position = points[i].Position,
                    Rule = ChartRule.Trend,
                    Side = rising >= length ? ChartSide.Upper : ChartSide.Lower,
                });
            }
        }
    }
}
