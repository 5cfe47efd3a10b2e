namespace AfterSales.Metrics.Warranty;

/// <summary>Where the location of a <see cref="LocationFit"/> lies.</summary>
public enum LocationPlace
{
    /// <summary>Between 0 and the smallest failure.</summary>
    Interior,

    /// <summary>At 0, the boundary: two parameters are enough.</summary>
    AtZero,
}
