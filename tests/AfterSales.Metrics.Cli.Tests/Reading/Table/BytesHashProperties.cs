using FsCheck.Xunit;

namespace AfterSales.Metrics.Cli.Tests.Reading.Table;

/// <summary>Hashes of rows and texts: every byte counts.</summary>
public sealed class BytesHashProperties
{
    [Property]
    public void Of_TheSameBytes_IsTheSame(byte[] bytes) => Assert.Equal(BytesHash.Of(bytes), BytesHash.Of(bytes.ToArray()));

    [Property]
    public void Of_AnotherByteAnywhere_Differs(byte[] bytes, byte at, byte change)
    {
        if (bytes.Length > 0 && change != 0)
        {
            var other = bytes.ToArray();
            other[at % other.Length] ^= change;

            Assert.NotEqual(BytesHash.Of(bytes), BytesHash.Of(other));
        }
    }

    [Property]
    public void Of_OneByteMore_Differs(byte[] bytes) => Assert.NotEqual(BytesHash.Of(bytes), BytesHash.Of([.. bytes, 0]));
}
