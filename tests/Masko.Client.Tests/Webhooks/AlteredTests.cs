using FsCheck;
using FsCheck.Fluent;

namespace Masko.Client.Tests.Webhooks;

/// <summary>Whatever is altered is refused.</summary>
public sealed class AlteredTests
{
    // No timestamp is looked at, so that nothing but the signature can refuse it.
    private static readonly WebhookVerifier Verifier = Delivery.Verifier(configure: options => options.Tolerance = Timeout.InfiniteTimeSpan);

    [Test]
    public void Any_one_bit_of_the_body_matters()
    {
        for (var bit = 0; bit < Delivery.Body.Length * 8; bit++)
        {
            var altered = Delivery.Body;
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(IsGood(altered, Delivery.Signature), Is.False, $"bit {bit}");
        }
    }

    [Test]
    public void Any_one_digit_of_the_signature_matters()
    {
        for (var i = 0; i < Delivery.Signature.Length; i++)
        {
            foreach (var digit in "0123456789abcdef".Where(digit => digit != Delivery.Signature[i]))
            {
                var altered = Delivery.Signature.ToCharArray();
                altered[i] = digit;
                Assert.That(IsGood(Delivery.Body, new string(altered)), Is.False, $"digit {i}");
            }
        }
    }

    [Test]
    public void Any_body_is_good_as_it_was_signed_and_refused_with_a_byte_changed_added_or_removed()
    {
        var signer = new WebhookSigner(Delivery.Secret);
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<byte>(),
            (body, place, other) =>
            {
                var signature = signer.Sign(body);
                return IsGood(body, signature)
                    && Variations(body, place.Get, other).Where(each => !each.AsSpan().SequenceEqual(body)).All(each => !IsGood(each, signature));
            }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<byte[]> Variations(byte[] body, int place, byte other)
    {
        place %= body.Length + 1;
        yield return [.. body[..place], other, .. body[place..]];
        if (place < body.Length)
        {
            yield return [.. body[..place], other, .. body[(place + 1)..]];
            yield return [.. body[..place], .. body[(place + 1)..]];
        }
    }

    private static bool IsGood(byte[] body, string signature)
    {
        try
        {
            Verifier.Verify(body, signature);
            return true;
        }
        catch (WebhookSignatureException)
        {
            return false;
        }
    }
}
