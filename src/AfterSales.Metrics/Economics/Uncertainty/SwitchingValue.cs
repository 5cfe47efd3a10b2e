namespace AfterSales.Metrics.Economics;

/// <summary>Switching values: how far each driver alone may move before the decision turns.</summary>
/// <remarks>
/// <para><b>Formula.</b> The x in [low, high] nearest to the driver's base with figure(driver = x, others at base) = target.</para>
/// <para><b>Units.</b> Those of the driver; the relative change is (x − base) / |base|, a fraction.</para>
/// <para><b>Domain.</b> Low ≤ base ≤ high for each driver; a pure model, continuous in the driver or with a jump across the target.</para>
/// <para><b>Edge cases.</b> The target is not crossed inside the range: undefined, <see cref="UndefinedReason.NotReached"/>. A driver without effect:
/// undefined, <see cref="UndefinedReason.ZeroVariance"/>. Already at the target: the base. Several crossings: all are listed, the one nearest to the base
/// is the
/// value, the lower of two as near. Base zero: the relative change is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. A model without an
/// answer somewhere: crossings are sought between its answers; none at all is <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> The range is cut in equal parts on both sides of the base; each change of sign is closed by Chandrupatla's bracketing to the last
/// digit.</para>
/// <para><b>Source.</b> European Commission, Guide to Cost-Benefit Analysis of Investment Projects, 2014, 2.8 (switching values).</para>
/// </remarks>
/// <example>
/// <code>
/// Driver[] drivers =
/// [
///     new() { Name = "Visits avoided", Base = 500, Low = 300, High = 600 }, new() { Name = "Outlay", Base = 40_000, Low = 36_000, High = 50_000 },
/// ];
/// var result = SwitchingValue.Compute(drivers, x =&gt; Figure.Of((90 * x[0]) - x[1]));
/// Console.WriteLine($"from {result.Rows[0].Value:F1} visits on it pays: {result.Rows[0].RelativeChange:P1}"); // from 444.4 visits on it pays: -11.1 %
/// Console.WriteLine($"up to an outlay of {result.Rows[1].Value:F0} EUR: {result.Rows[1].RelativeChange:P1}"); // up to an outlay of 45000 EUR: 12.5 %
/// </code>
/// </example>
public static class SwitchingValue
{
    /// <summary>Finds each driver's switching value.</summary>
    /// <param name="drivers">The drivers, in the order the model takes them.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <param name="options">Target and fineness; null takes zero and 64 parts.</param>
    /// <returns>A row for each driver, in the input's order.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or a driver's base is outside its range.</exception>
    public static SwitchingValueResult Compute(IReadOnlyList<Driver> drivers, DriverModel model, SwitchingValueOptions? options = null)
    {
        options ??= SwitchingValueOptions.Default;
        var asked = new Drivers(drivers, model);
        return new SwitchingValueResult
        {
            Target = options.Target,
            Base = asked.AtBase(),
            Rows = [.. drivers.Select((driver, i) => Row(driver, x => asked.At(i, x).Value - options.Target, options.Parts))],
        };
    }

    private static SwitchingValueRow Row(Driver driver, Func<double, double?> distance, int parts)
    {
        var points = Points(driver, parts).Select(x => (X: x, Y: distance(x))).Where(p => p.Y is not null).Select(p => (p.X, Y: p.Y.GetValueOrDefault()))
            .ToList();
        var crossings = Crossings(points, distance);
        var isFlat = points.Count > 0 && points.TrueForAll(p => p.Y == points[0].Y);
        var value = points.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : isFlat ? Figure.Undefined<double>(UndefinedReason.ZeroVariance)
            : crossings.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NotReached)
            : Figure.Of(crossings.OrderBy(x => Math.Abs(x - driver.Base)).First());
        return new SwitchingValueRow
        {
            Driver = driver,
            Value = value,
            All = isFlat ? [] : crossings,
            RelativeChange = value.Value is { } x ? Figure.Ratio(x - driver.Base, Math.Abs(driver.Base)) : value,
        };
    }

    /// <summary>From low to high, the base among them, so that a decision which turns at the base is seen.</summary>
    private static IEnumerable<double> Points(Driver driver, int parts)
        => Enumerable.Range(0, parts + 1)
            .Select(i => (driver.Low * ((double)(parts - i) / parts)) + (driver.High * ((double)i / parts)))
            .Append(driver.Base)
            .OrderBy(x => x)
            .Distinct();

    private static List<double> Crossings(List<(double X, double Y)> points, Func<double, double?> distance)
    {
        var crossings = new List<double>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Y == 0)
            {
                crossings.Add(points[i].X);
            }
            else if (i > 0 && Math.Sign(points[i - 1].Y) == -Math.Sign(points[i].Y)
                && BracketedRoot.Find(distance, points[i - 1].X, points[i - 1].Y, points[i].X, points[i].Y) is { } root)
            {
                crossings.Add(root);
            }
        }

        return crossings;
    }
}
