namespace AfterSales.Metrics.Economics;

/// <summary>Tornado: how far a figure moves when each driver alone goes from its low to its high value, the strongest first.</summary>
/// <remarks>
/// <para><b>Formula.</b> Swing = |figure(driver high, others at base) − figure(driver low, others at base)|.</para>
/// <para><b>Units.</b> Those of the figure.</para>
/// <para><b>Domain.</b> Low ≤ base ≤ high for each driver; a pure model.</para>
/// <para><b>Edge cases.</b> No drivers: no bars. A driver without effect has swing 0. Where the model has no answer at an end, the swing has none for the same
/// reason and its bar comes last. Equal swings keep the input's order. One at a time: drivers that act together show more in a simulation.</para>
/// <para><b>Method.</b> The model is asked 2·drivers + 1 times.</para>
/// <para><b>Source.</b> T. G. Eschenbach, Spiderplots versus tornado diagrams for sensitivity analysis, Interfaces 22/6 (1992) 40–46.</para>
/// </remarks>
/// <example>
/// <code>
/// Driver[] drivers =
/// [
///     new() { Name = "Outlay", Base = 40_000, Low = 36_000, High = 50_000 }, new() { Name = "Visits", Base = 500, Low = 300, High = 600 },
/// ];
/// var result = Tornado.Compute(drivers, x =&gt; Figure.Of((90 * x[1]) - x[0]));
/// Console.WriteLine(
///     string.Join(" | ", result.Bars.Select(bar =&gt; $"{bar.Driver.Name} {bar.AtLow} to {bar.AtHigh}"))); // Visits -13000 to 14000 | Outlay 9000 to -5000
/// Console.WriteLine($"widest swing {result.Bars[0].Swing} EUR"); // widest swing 27000 EUR
/// </code>
/// </example>
public static class Tornado
{
    /// <summary>Moves each driver alone.</summary>
    /// <param name="drivers">The drivers, in the order the model takes them.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <returns>The figure at base and a bar for each driver, the widest first.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or a driver's base is outside its range.</exception>
    public static TornadoResult Compute(IReadOnlyList<Driver> drivers, DriverModel model)
    {
        var asked = new Drivers(drivers, model);
        var bars = drivers.Select((driver, i) => Bar(driver, asked.At(i, driver.Low), asked.At(i, driver.High))).ToList();
        return new TornadoResult { Base = asked.AtBase(), Bars = [.. bars.OrderByDescending(bar => bar.Swing.Value ?? -1)] };
    }

    private static TornadoBar Bar(Driver driver, Figure<double> low, Figure<double> high) => new()
    {
        Driver = driver,
        AtLow = low,
        AtHigh = high,
        Swing = (low.Value, high.Value) switch
        {
            (null, _) => low,
            (_, null) => high,
            ({ } l, { } h) => Math.Abs(h - l) <= double.MaxValue ? Figure.Of(Math.Abs(h - l)) : Figure.Undefined<double>(UndefinedReason.Overflow),
        },
    };
}
