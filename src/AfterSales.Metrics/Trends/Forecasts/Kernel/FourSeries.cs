using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The same place of four series that go through one recursion: each step waits for the one before it, so that four take the time of one.
/// Each is computed by itself, with the bits it would have alone.
/// </summary>
internal readonly struct FourSeries(double values, double level, double trend, double season)
{
    /// <summary>The values, from states of 0.</summary>
    public double Values { get; } = values;

    /// <summary>Nothing but a level of 1 at the start.</summary>
    public double Level { get; } = level;

    /// <summary>Nothing but a trend of 1 at the start.</summary>
    public double Trend { get; } = trend;

    /// <summary>Nothing but a first season of 1 at the start.</summary>
    public double Season { get; } = season;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourSeries operator +(FourSeries a, FourSeries b) => new(a.Values + b.Values, a.Level + b.Level, a.Trend + b.Trend, a.Season + b.Season);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourSeries operator -(FourSeries a, FourSeries b) => new(a.Values - b.Values, a.Level - b.Level, a.Trend - b.Trend, a.Season - b.Season);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourSeries operator *(double factor, FourSeries a) => new(factor * a.Values, factor * a.Level, factor * a.Trend, factor * a.Season);
}
