using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>A remote-diagnosis desk: an outlay, and for three years a saving for each visit avoided.</summary>
internal static class SensitivityExample
{
    public static readonly Driver[] Drivers =
    [
        new() { Name = "outlay", Base = 1000, Low = 900, High = 1300 },
        new() { Name = "visits avoided", Base = 50, Low = 30, High = 60 },
        new() { Name = "saving per visit", Base = 10, Low = 9, High = 11 },
        new() { Name = "color of the desk", Base = 1, Low = 0, High = 2 },
    ];

    /// <summary>At rate zero, so that every number here can be redone by head: 3·visits·saving − outlay.</summary>
    public static Figure<double> Value(ReadOnlySpan<double> drivers)
    {
        var saving = drivers[1] * drivers[2];
        return NetPresentValue.Value([-drivers[0], saving, saving, saving], 0.0);
    }

    public static Figure<double> Undefined(ReadOnlySpan<double> drivers)
        => drivers[0] > 1200 ? Figure.Undefined<double>(UndefinedReason.NotReached) : Value(drivers);

    /// <summary>Slopes of a straight-line model with their drivers, as many as the slopes.</summary>
    public static Driver[] Of(double[] slopes) => [.. slopes.Select((_, i) => new Driver { Name = $"no. {i}", Base = 0, Low = -1, High = 2 })];

    public static DriverModel Line(double[] slopes) => drivers =>
    {
        var sum = 0.0;
        for (var i = 0; i < slopes.Length; i++)
        {
            sum += slopes[i] * drivers[i];
        }

        return Figure.Of(sum);
    };
}
