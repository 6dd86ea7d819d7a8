/** Object identifiers, each with the document that defines it. */
export const Oid = {
	/* X.520 */
	commonName: '2.5.4.3',
	organization: '2.5.4.10',
	organizationalUnit: '2.5.4.11',
	title: '2.5.4.12',
	/* RFC 5280 4.2.1 */
	subjectKeyIdentifier: '2.5.29.14',
	keyUsage: '2.5.29.15',
	basicConstraints: '2.5.29.19',
	authorityKeyIdentifier: '2.5.29.35',
	extendedKeyUsage: '2.5.29.37',
	certificatePolicies: '2.5.29.32',
	nameConstraints: '2.5.29.30',
	crlNumber: '2.5.29.20',
	serverAuthentication: '1.3.6.1.5.5.7.3.1',
	timeStamping: '1.3.6.1.5.5.7.3.8',
	ocspSigning: '1.3.6.1.5.5.7.3.9',
	/* RFC 5480 and SEC 2 */
	ecPublicKey: '1.2.840.10045.2.1',
	p256: '1.2.840.10045.3.1.7',
	p384: '1.3.132.0.34',
	p521: '1.3.132.0.35',
	/* RFC 8410 */
	ed25519: '1.3.101.112',
	/* RFC 5758 */
	ecdsaSha256: '1.2.840.10045.4.3.2',
	ecdsaSha384: '1.2.840.10045.4.3.3',
	ecdsaSha512: '1.2.840.10045.4.3.4',
	/* RFC 8017 */
	rsaEncryption: '1.2.840.113549.1.1.1',
	mgf1: '1.2.840.113549.1.1.8',
	rsaPss: '1.2.840.113549.1.1.10',
	rsaSha256: '1.2.840.113549.1.1.11',
	rsaSha384: '1.2.840.113549.1.1.12',
	rsaSha512: '1.2.840.113549.1.1.13',
	/* FIPS 180-4, and what is too weak to prove anything */
	sha256: '2.16.840.1.101.3.4.2.1',
	sha384: '2.16.840.1.101.3.4.2.2',
	sha512: '2.16.840.1.101.3.4.2.3',
	sha1: '1.3.14.3.2.26',
	md5: '1.2.840.113549.2.5',
	rsaSha1: '1.2.840.113549.1.1.5',
	rsaMd5: '1.2.840.113549.1.1.4',
	ecdsaSha1: '1.2.840.10045.4.1',
	/* RFC 5652, RFC 5035 */
	data: '1.2.840.113549.1.7.1',
	signedData: '1.2.840.113549.1.7.2',
	contentType: '1.2.840.113549.1.9.3',
	messageDigest: '1.2.840.113549.1.9.4',
	signingTime: '1.2.840.113549.1.9.5',
	/* RFC 2634, RFC 3161 */
	signingCertificate: '1.2.840.113549.1.9.16.2.12',
	timeStampInfo: '1.2.840.113549.1.9.16.1.4',
	signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
	/* ISO 32000-1 12.8.3.3.2 */
	revocationInfo: '1.2.840.113583.1.1.8',
	signingCertificateV2: '1.2.840.113549.1.9.16.2.47'
} as const
