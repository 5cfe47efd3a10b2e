using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>A tally's state as bytes or as JSON, to be carried by any engine: a grain's storage, a column of a table, a file between two processes.</summary>
/// <remarks>
/// <para><b>Bytes.</b> <c>ASMT</c>, the version (1), the tally's name with its length, the length of its JSON as four bytes, low ones first, that JSON by
/// deflate, and SHA-256 over all of it. <b>JSON.</b> <c>{"schema": "aftersales-tally/1", "tally": "CostTally", "state": {…}, "sha256": "…"}</c>; the digest is
/// of the state as <see cref="MetricsJson"/> writes it, without spaces, so that an engine may set it otherwise.</para>
/// <para><b>Domain.</b> Every tally of the library. Tallies of equal content have equal JSON; 12.50 and 12.5 are equal amounts of other digits, which the
/// JSON of amounts keeps. What is read is the tally that was written, and merges with
/// others.</para>
/// <para><b>Reading.</b> Damage, a cut end, another version and the state of another tally are refused, each by name; nothing is read in part. The digest
/// finds accidents; it is no signature.</para>
/// </remarks>
public static class TallyState
{
    /// <summary>The version of both forms.</summary>
    public const int Version = 1;

    private const int DigestLength = 32;
    private const int HeadLength = 6;

    private static readonly byte[] Mark = [(byte)'A', (byte)'S', (byte)'M', (byte)'T'];
    private static readonly JsonSerializerOptions Options = MetricsJson.CreateOptions();
    private static readonly string Schema = FormattableString.Invariant($"aftersales-tally/{Version}");

    /// <summary>The state as bytes.</summary>
    /// <typeparam name="TTally">A tally of the library.</typeparam>
    /// <param name="tally">The tally.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="TTally"/> is no tally.</exception>
    public static byte[] ToBytes<TTally>(TTally tally)
        where TTally : class
    {
        var json = Written(tally);
        var name = Encoding.UTF8.GetBytes(NameOf<TTally>());
        using var stream = new MemoryStream(HeadLength + name.Length + sizeof(int) + DigestLength + (json.Length / 4));
        stream.Write(Mark, 0, Mark.Length);
        stream.WriteByte(Version);
        stream.WriteByte((byte)name.Length);
        stream.Write(name, 0, name.Length);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        stream.Write(length, 0, length.Length);
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(json, 0, json.Length);
        }

        var digest = Digest(stream.GetBuffer(), (int)stream.Length);
        stream.Write(digest, 0, digest.Length);
        return stream.ToArray();
    }

    /// <summary>The tally of a state that <see cref="ToBytes"/> has made.</summary>
    /// <typeparam name="TTally">The tally.</typeparam>
    /// <param name="state">The bytes.</param>
    /// <returns>A tally of the same content.</returns>
    /// <exception cref="ArgumentException"><paramref name="state"/> is damaged, of another version or another tally; <typeparamref name="TTally"/> is no
    /// tally.</exception>
    public static TTally OfBytes<TTally>(ReadOnlySpan<byte> state)
        where TTally : class
    {
        var own = Encoding.UTF8.GetBytes(NameOf<TTally>());
        var bytes = state.ToArray();
        var content = bytes.Length - DigestLength;
        if (content < HeadLength || !state.Slice(0, Mark.Length).SequenceEqual(Mark))
        {
            throw Refused("begins otherwise than a state does");
        }

        if (bytes[Mark.Length] != Version)
        {
            throw Refused(FormattableString.Invariant($"is of version {bytes[Mark.Length]}, and this library reads {Version}"));
        }

        if (!state.Slice(content).SequenceEqual(Digest(bytes, content)))
        {
            throw Refused("is damaged: its digest is another");
        }

        var start = HeadLength + bytes[HeadLength - 1] + sizeof(int);
        var name = start <= content ? state.Slice(HeadLength, bytes[HeadLength - 1]) : [];
        return name.SequenceEqual(own)
            ? Read<TTally>(Inflated(bytes, start, content, BinaryPrimitives.ReadInt32LittleEndian(state.Slice(start - sizeof(int)))))
            : throw Refused($"is not of a {NameOf<TTally>()}");
    }

    /// <summary>The state as JSON.</summary>
    /// <typeparam name="TTally">A tally of the library.</typeparam>
    /// <param name="tally">The tally.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="TTally"/> is no tally.</exception>
    public static string ToJson<TTally>(TTally tally)
        where TTally : class
    {
        var json = Written(tally);
        return $"{{\"schema\":\"{Schema}\",\"tally\":\"{NameOf<TTally>()}\",\"state\":{Encoding.UTF8.GetString(json)},\"sha256\":\"{HexDigest(json)}\"}}";
    }

    /// <summary>The tally of a state that <see cref="ToJson"/> has made, however an engine has set it since.</summary>
    /// <typeparam name="TTally">The tally.</typeparam>
    /// <param name="state">The JSON.</param>
    /// <returns>A tally of the same content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="state"/> is damaged, of another version or another tally; <typeparamref name="TTally"/> is no
    /// tally.</exception>
    public static TTally OfJson<TTally>(string state)
        where TTally : class
    {
        var own = NameOf<TTally>();
        using var document = Parsed(Guard.NotNull(state));
        var (schema, name, content, digest) = (Member(document, "schema"), Member(document, "tally"), Member(document, "state"), Member(document, "sha256"));
        if (TextOf(schema) != Schema)
        {
            throw Refused($"is of the schema \"{TextOf(schema)}\", and this library reads \"{Schema}\"");
        }

        if (TextOf(name) != own)
        {
            throw Refused($"is not of a {own}");
        }

        var tally = Read<TTally>(Encoding.UTF8.GetBytes(content.GetRawText()));
        return HexDigest(Written(tally)) == TextOf(digest) ? tally : throw Refused("is damaged: its digest is another");
    }

    private static byte[] Written<TTally>(TTally tally)
        where TTally : class
        => JsonSerializer.SerializeToUtf8Bytes(Guard.NotNull(tally), Shape<TTally>());

    private static TTally Read<TTally>(byte[] json)
        where TTally : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, Shape<TTally>()) ?? throw Refused("has no content");
        }
        catch (JsonException mistake)
        {
            throw Refused($"has no content that a {NameOf<TTally>()} can have: {mistake.Message}");
        }
    }

    private static JsonTypeInfo<TTally> Shape<TTally>()
        where TTally : class
    {
        _ = NameOf<TTally>();
        return (JsonTypeInfo<TTally>)Options.GetTypeInfo(typeof(TTally));
    }

    private static string NameOf<TTally>()
        => TallyConverters.All.Any(c => c.CanConvert(typeof(TTally)))
            ? typeof(TTally).Name
            : throw Guard.Mistake(nameof(TTally), $"TTally must be a tally of the library, but it is {typeof(TTally).Name}.");

    // Not a byte more than the head says, so that a state cannot ask for more memory than it names.
    private static byte[] Inflated(byte[] bytes, int start, int end, int length)
    {
        if (length < 0)
        {
            throw Refused("names a length below 0");
        }

        try
        {
            using var deflate = new DeflateStream(new MemoryStream(bytes, start, end - start), CompressionMode.Decompress);
            using var json = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; json.Length <= length && (read = deflate.Read(buffer, 0, buffer.Length)) > 0;)
            {
                json.Write(buffer, 0, read);
            }

            return json.Length == length ? json.ToArray() : throw Refused("is longer or shorter than it says");
        }
        catch (InvalidDataException)
        {
            throw Refused("cannot be unpacked");
        }
    }

    private static JsonDocument Parsed(string state)
    {
        try
        {
            return JsonDocument.Parse(state);
        }
        catch (JsonException mistake)
        {
            throw Refused($"is no JSON: {mistake.Message}");
        }
    }

    private static JsonElement Member(JsonDocument document, string name)
        => document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var found)
            ? found
            : throw Refused($"lacks \"{name}\"");

    private static string? TextOf(JsonElement member) => member.ValueKind == JsonValueKind.String ? member.GetString() : null;

#if NET
    private static byte[] Digest(byte[] bytes, int length) => SHA256.HashData(bytes.AsSpan(0, length));
#else
    private static byte[] Digest(byte[] bytes, int length)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, 0, length);
    }
#endif

    private static string HexDigest(byte[] bytes)
        => string.Concat(Digest(bytes, bytes.Length).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    private static ArgumentException Refused(string why) => Guard.Mistake("state", $"state must be what TallyState has written, but it {why}.");
}
