using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What ledger lines of one group agree in: the date, and the codes of their texts.</summary>
/// <param name="Account">The code of the text, as all the others; 0 is no text.</param>
internal readonly record struct CostCodesKey(LocalDate Date, int Account, int AccountName, int Department, int Activity, int Object)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public override int GetHashCode()
    {
        unchecked
        {
            var hash = ((ulong)(uint)Account << 32 | (uint)AccountName) * Golden;
            hash = (hash ^ (hash >> 32) ^ ((ulong)(uint)Department << 32) ^ (uint)Activity) * Golden;
            hash = (hash ^ (hash >> 32) ^ ((ulong)(uint)Object << 32) ^ (uint)Date.GetHashCode()) * Golden;
            return (int)(hash >> 32);
        }
    }
}
