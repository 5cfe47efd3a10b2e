using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>One trip of a vehicle.</summary>
public sealed partial record Trip
{
    /// <summary>The vehicle; null when not known.</summary>
    public string? Vehicle { get; init; }

    /// <summary>How far it went, in kilometers.</summary>
    public decimal Kilometers { get; init => field = Guard.NotNegative(value); }

    /// <summary>What it carried, in the unit of <see cref="Capacity"/>; null when not known, 0 when empty.</summary>
    public decimal? Load { get; init => field = value is null ? null : Guard.NotNegative(value.Value); }

    /// <summary>What it could carry; null when not known.</summary>
    public decimal? Capacity { get; init => field = value is null ? null : Guard.Positive(value.Value); }

    /// <summary>What it cost; negative for a credit.</summary>
    public decimal Cost { get; init; }

    /// <summary>Its stops, in order.</summary>
    public IReadOnlyList<TripStop> Stops { get; init => field = FrozenList.Copy(value); } = FrozenList<TripStop>.Empty;
}
