using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>Driver units or percentages that change over time: on each date exactly one version is in force, as a whole.</summary>
/// <remarks>A version holds until the next one begins. Users of an earlier version that the next does not name have no part in it.</remarks>
public sealed class DriverSchedule
{
    private readonly DriverVersion[] versions;

    private DriverSchedule(DriverVersion[] versions)
    {
        this.versions = versions;
        Versions = FrozenList.Copy<DriverVersion>(versions);
    }

    /// <summary>The versions by date.</summary>
    public IReadOnlyList<DriverVersion> Versions { get; }

    /// <summary>Checks versions and keeps them.</summary>
    /// <param name="versions">The versions, in any order.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">The versions are null, there is none, one is null, or two begin on the same date.</exception>
    public static DriverSchedule Of(IEnumerable<DriverVersion> versions)
    {
        var list = Guard.NotNull(versions).ToArray();
        Guard.NotEmpty(list.Length, nameof(versions));
        Guard.NoneNull<DriverVersion>(list, nameof(versions));
        var ordered = list.OrderBy(version => version.From).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].From == ordered[i - 1].From)
            {
                throw new ArgumentException(Guard.Text($"Versions must begin on different dates; two begin on {ordered[i].From}."), nameof(versions));
            }
        }

        return new DriverSchedule(ordered);
    }

    /// <summary>The uses in force on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The uses of the last version that begins on it or before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the first version.</exception>
    public IReadOnlyList<DriverUse> On(LocalDate date)
    {
        var last = Array.FindLastIndex(versions, version => version.From <= date);
        return last >= 0
            ? versions[last].Uses
            : throw Guard.OutOfRange(nameof(date), Guard.Text($"must not be before the first version, {versions[0].From}"), date);
    }
}
